package vn.mocson.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.mocson.load.Requests.Person;

/** Registers people before the measured part and keeps their tokens in a file for the next run. */
final class People {

    private static final int CONNECTIONS = 32;

    private People() {}

    /** @return a token per person, by number */
    static String[] tokens(Contest contest, int count, Path file) {
        try {
            List<String> known = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (known.isEmpty() || !stillValid(contest, known.getFirst())) {
                known = List.of();
            }
            String[] tokens = Arrays.copyOf(known.toArray(String[]::new), count);
            if (known.size() < count) {
                register(contest, tokens, known.size());
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, List.of(tokens));
            }
            return tokens;
        } catch (IOException e) {
            throw new Options.Stop("cannot keep the tokens in " + file + " (" + e.getMessage() + ")");
        }
    }

    private static boolean stillValid(Contest contest, String token) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<Void> me = http.send(
                    HttpRequest.newBuilder(contest.url().resolve("/api/v1/me"))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return me.statusCode() == 200;
        } catch (IOException | InterruptedException e) {
            throw new Options.Stop("no answer from " + contest.url() + " (" + e + ")");
        }
    }

    private static void register(Contest contest, String[] tokens, int from) {
        Loop loop = new Loop();
        Tally tally = new Tally();
        List<Registrar> registrars = new ArrayList<>();
        int[] next = {from};
        for (int i = 0; i < CONNECTIONS; i++) {
            registrars.add(new Registrar(loop, contest, tally, tokens, next));
        }
        registrars.forEach(Registrar::next);
        loop.run(() -> registrars.stream().allMatch(r -> r.idle));
        if (tally.errorCount() > 0) {
            throw new Options.Stop("people could not be registered: " + tally.errors());
        }
    }

    private static final class Registrar extends Caller {

        private final Contest contest;
        private final String[] tokens;
        private final int[] next;
        private final byte[] register;
        private final byte[] signIn;
        private int number;
        private boolean idle;

        private Registrar(Loop loop, Contest contest, Tally tally, String[] tokens, int[] next) {
            super(loop, contest, () -> tally);
            this.contest = contest;
            this.tokens = tokens;
            this.next = next;
            Requests requests = new Requests(contest.url());
            String path = "/api/v1/contests/" + contest.slug();
            this.register = requests.head("POST", path + "/participants", "", "");
            this.signIn = requests.head("POST", path + "/sign-in", "", "");
        }

        private void next() {
            idle = next[0] >= tokens.length;
            if (!idle) {
                number = next[0]++;
                Person person = new Person(number);
                send(
                        Tally.Kind.REGISTRATION,
                        register,
                        Requests.registration(person, contest.unitOf(number), contest.consent()));
            }
        }

        @Override
        void succeeded(Tally.Kind kind) {
            tokens[number] = connection.field("token");
            next();
        }

        @Override
        void gaveUp(Tally.Kind kind) {
            if (expected(kind, connection.status())) {
                send(Tally.Kind.SIGN_IN, signIn, Requests.signIn(new Person(number)));
            } else {
                idle = true;
            }
        }

        /** Registered by an earlier run whose file is gone. */
        @Override
        boolean expected(Tally.Kind kind, int status) {
            return kind == Tally.Kind.REGISTRATION && status == 409;
        }

        @Override
        boolean counts() {
            return false;
        }
    }
}
