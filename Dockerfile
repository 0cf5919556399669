# The production image: the application alone, for a MariaDB of its own (docker-compose.yml).
# Without the embedded database and without seed-data, so no sample account can get into it.

FROM maven:3.9-eclipse-temurin-25 AS maven

FROM eclipse-temurin:25-jdk AS jdk

# The full Node image carries every library that the three tools need.
FROM node:24-bookworm AS build
COPY --from=jdk /opt/java/openjdk /opt/java/openjdk
COPY --from=maven /usr/share/maven /usr/share/maven
ENV JAVA_HOME=/opt/java/openjdk \
    PATH=/opt/java/openjdk/bin:/usr/share/maven/bin:$PATH \
    LC_ALL=C.UTF-8
WORKDIR /build
COPY . .
RUN mvn -B -ntp package -DnoEmbedded -DskipTests -Dspotless.check.skip=true \
    && java -Djarmode=tools -jar target/mocson.jar extract --destination target/app

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin mocson \
    && install -d -o mocson -g mocson /app /data
WORKDIR /app
COPY deploy/healthcheck /app/healthcheck
# laid out flat: virtual threads and jars inside a jar can block each other (docs/decisions)
COPY --from=build /build/target/app/ /app/
ENV SPRING_PROFILES_ACTIVE=prod \
    MOCSON_DATA_DIR=/data
USER 10001
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 CMD ["/app/healthcheck"]
# Exec form: the signal of a stop reaches Java itself. To change the heap: JDK_JAVA_OPTIONS=-Xmx…, which wins.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+UseG1GC", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED", "-jar", "/app/mocson.jar"]
