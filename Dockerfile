# A small image with the program of the site. It does not contain the database: see docker-compose.yml.
#
# Versions are pinned: the compiler to the one in Cargo.toml, the system to Debian 12. Rebuild with `--pull` for
# security updates of the system.
ARG RUST=1.95
ARG DEBIAN=bookworm

FROM rust:${RUST}-${DEBIAN} AS builder
WORKDIR /build
# Builds the dependencies first, with an empty program: this layer is rebuilt only when Cargo.lock changes.
COPY Cargo.toml Cargo.lock ./
RUN mkdir src \
    && echo 'fn main() {}' | tee build.rs src/main.rs > src/lib.rs \
    && cargo build --release --locked
COPY . .
# The commit that `gloss --version` prints: docker build --build-arg COMMIT=$(git rev-parse --short=12 HEAD) .
ARG COMMIT=
RUN touch build.rs src/*.rs && GLOSS_COMMIT=${COMMIT} cargo build --release --locked

FROM debian:${DEBIAN}-slim
# Debian packages with fonts, separated by spaces, such as fonts-noto-cjk. Gloss has fonts for Latin, Greek, Cyrillic
# and Arabic script; preview cards of articles in other scripts need fonts of the system.
ARG FONTS=
# ca-certificates: the root certificates for TLS connections.
RUN apt-get update -q \
    && apt-get install -qy --no-install-recommends ca-certificates ${FONTS} \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --user-group --no-create-home --home-dir /var/lib/gloss --shell /usr/sbin/nologin gloss \
    && install -d -o gloss -g gloss -m 0700 /var/lib/gloss /var/backups/gloss
COPY --from=builder /build/target/release/gloss /usr/local/bin/gloss
USER gloss
WORKDIR /var/lib/gloss
# The secret key is stored in the data directory, unless GLOSS_SECRET_KEY sets it.
ENV GLOSS_BIND=0.0.0.0:8080 GLOSS_DATA_DIR=/var/lib/gloss
VOLUME /var/lib/gloss
EXPOSE 8080
# The image has no HTTP client, but bash can open a TCP connection.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /readyz HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["gloss"]
CMD ["serve"]
