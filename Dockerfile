# The site's program in a small image of its own. The database is elsewhere: see docker-compose.yml.

FROM rust:1-bookworm AS builder
WORKDIR /build
# The dependencies first, with a program that does nothing: a layer that stays as long as Cargo.lock does.
COPY Cargo.toml Cargo.lock ./
RUN mkdir src \
    && echo 'fn main() {}' | tee build.rs src/main.rs > src/lib.rs \
    && cargo build --release --locked
COPY . .
RUN touch build.rs src/*.rs && cargo build --release --locked

FROM debian:bookworm-slim
# For connections over TLS: the certificate authorities.
RUN apt-get update -q \
    && apt-get install -qy --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --user-group --no-create-home --home-dir /var/lib/gloss --shell /usr/sbin/nologin gloss \
    && install -d -o gloss -g gloss -m 0700 /var/lib/gloss
COPY --from=builder /build/target/release/gloss /usr/local/bin/gloss
USER gloss
WORKDIR /var/lib/gloss
# The secret key is kept in the data folder, unless GLOSS_SECRET_KEY sets it.
ENV GLOSS_BIND=0.0.0.0:8080 GLOSS_DATA_DIR=/var/lib/gloss
VOLUME /var/lib/gloss
EXPOSE 8080
# The image has no HTTP client, but bash can speak to a port.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /readyz HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["gloss"]
CMD ["serve"]
