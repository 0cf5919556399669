package vn.mocson.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the public API says of the contest that is played. */
record Contest(URI url, String slug, String title, String round, String consent, List<String> units) {

    /** @throws Options.Stop where there is no such contest, or no round of it is open */
    @SuppressWarnings("unchecked") // JSON as maps and lists
    static Contest read(URI url, String slug) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            Map<String, Object> contest = (Map<String, Object>) get(http, url, "/api/v1/contests/" + slug);
            Map<String, Object> registration = (Map<String, Object>) contest.get("registration");
            String consent = String.valueOf(((Map<String, Object>) registration.get("consent")).get("version"));
            String round = ((List<Map<String, Object>>) contest.get("rounds"))
                    .stream()
                            .filter(r -> "OPEN".equals(r.get("state")))
                            .map(r -> String.valueOf(r.get("id")))
                            .findFirst()
                            .orElseThrow(() -> new Options.Stop("no round of " + slug + " is open"));
            List<String> units = new ArrayList<>();
            for (Map<String, Object> unit :
                    (List<Map<String, Object>>) get(http, url, "/api/v1/contests/" + slug + "/units?q=&limit=50")) {
                units.add(String.valueOf(unit.get("id")));
            }
            return new Contest(url, slug, String.valueOf(contest.get("title")), round, consent, units);
        } catch (IOException e) {
            throw new Options.Stop("no answer from " + url + " (" + e + ")");
        } catch (InterruptedException e) {
            throw new Options.Stop("interrupted");
        }
    }

    private static Object get(HttpClient http, URI url, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                http.send(HttpRequest.newBuilder(url.resolve(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new Options.Stop(url.resolve(path) + " answers " + answer.statusCode());
        }
        return Json.parse(answer.body());
    }

    String unitOf(int number) {
        return units.get(number % units.size());
    }
}
