# A shared cache in front of Gloss: see docs/OPERATING.md. Started with a second address, named purge, that nobody but the
# nodes can reach, and that is their GLOSS_PURGE_URL:
#
#   varnishd -a :80 -a purge=10.0.0.30:6081 -f /etc/varnish/gloss.vcl -s malloc,256m
#
# Needs Varnish 7 with the module xkey (in Debian: varnish-modules).
vcl 4.1;

import std;
import xkey;

# Gloss, or the balancer in front of its nodes.
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
    # Parts of files are not kept. Whoever is known to Gloss by a cookie gets pages of their own.
    if ((req.method != "GET" && req.method != "HEAD") || req.http.Range || req.http.Authorization) {
        return (pass);
    }
    if (req.http.Cookie ~ "gloss-" && req.url !~ "^/(assets|avatars|cards|media)/") {
        return (pass);
    }
    # Nobody else's cookies change what they get.
    unset req.http.Cookie;
    # While Gloss is well, a page whose time is over is shown no longer than it takes to fetch the next one.
    if (std.healthy(req.backend_hint)) {
        set req.grace = 5s;
    }
    return (hash);
}

sub vcl_backend_response {
    set beresp.http.xkey = beresp.http.Surrogate-Key;
    # For as long readers are served while Gloss is away.
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
    # Caches further on are told nothing, so they are to ask each time.
    if (resp.http.Surrogate-Key) {
        set resp.http.Cache-Control = "no-cache";
        unset resp.http.Surrogate-Key;
        unset resp.http.xkey;
    }
}
