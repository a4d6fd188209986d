# Varnish as a shared cache in front of Gloss: see docs/OPERATING.md. Start it with a second listening address, named
# purge, that only the nodes of Gloss can reach. It is the GLOSS_PURGE_URL of the nodes:
#
#   varnishd -a :80 -a purge=10.0.0.30:6081 -f /etc/varnish/gloss.vcl -s malloc,256m
#
# Needs Varnish 7 with the module xkey (in Debian: varnish-modules).
vcl 4.1;

import std;
import xkey;

# Gloss, or the load balancer in front of its nodes.
backend gloss {
    .host = "127.0.0.1";
    .port = "8080";
    .connect_timeout = 2s;
    .first_byte_timeout = 60s;
    .probe = {
        .url = "/healthz";
        .interval = 1s;
        .timeout = 2s;
        .window = 3;
        .threshold = 2;
    }
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (local.socket != "purge") {
            return (synth(405));
        }
        set req.http.X-Forgotten = xkey.purge(req.http.Surrogate-Key);
        return (synth(200, "Forgot " + req.http.X-Forgotten));
    }
    # Range requests are not cached. Requests with a cookie of Gloss get personal pages, so they bypass the cache.
    if ((req.method != "GET" && req.method != "HEAD") || req.http.Range || req.http.Authorization) {
        return (pass);
    }
    if (req.http.Cookie ~ "gloss-" && req.url !~ "^/(assets|avatars|cards|media)/") {
        return (pass);
    }
    # Other cookies do not change the response.
    unset req.http.Cookie;
    # While Gloss is healthy, a stale page is served for at most 5 seconds while a new one is fetched.
    if (std.healthy(req.backend_hint)) {
        set req.grace = 5s;
    }
    return (hash);
}

sub vcl_backend_response {
    set beresp.http.xkey = beresp.http.Surrogate-Key;
    # While Gloss is unavailable, stale pages are served for up to 6 hours.
    set beresp.grace = 6h;
    if (beresp.status >= 500) {
        if (bereq.is_bgfetch) {
            return (abandon);
        }
        set beresp.uncacheable = true;
        set beresp.ttl = 0s;
        return (deliver);
    }
}

sub vcl_deliver {
    # Downstream caches get no purge requests, so they must revalidate each time.
    if (resp.http.Surrogate-Key) {
        set resp.http.Cache-Control = "no-cache";
        unset resp.http.Surrogate-Key;
        unset resp.http.xkey;
    }
}
