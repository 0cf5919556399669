package vn.mocson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComposeFileTest {

    private record Outcome(int exit, String output) {}

    @Test
    void docker_compose_takes_the_file() throws Exception {
        List<String> command = new ArrayList<>(compose());
        command.add("config");

        Outcome outcome = run(command);

        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("mariadb");
    }

    private static List<String> compose() throws InterruptedException {
        for (List<String> candidate : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
            List<String> version = new ArrayList<>(candidate);
            version.add("version");
            try {
                if (run(version).exit() == 0) {
                    return candidate;
                }
            } catch (IOException notInstalled) {
                // then the other one
            }
        }
        return abort("neither “docker compose” nor “docker-compose” is installed here, so nothing can read the file");
    }

    private static Outcome run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("MOCSON_DB_PASSWORD", "x");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
