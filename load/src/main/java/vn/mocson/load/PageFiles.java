package vn.mocson.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scripts and styles that a browser loads with a page of the house: those the page names, and
 * those its first script says it will import.
 */
final class PageFiles {

    private static final Pattern NAMED = Pattern.compile("(?:src|href)=\"\\.?(/[^\"]+\\.(?:js|css)(?:\\?[^\"]*)?)\"");
    private static final Pattern IMPORTED = Pattern.compile("[\"'`]\\./([\\w-]+\\.js)[\"'`]");

    private PageFiles() {}

    /** @param page its path */
    static List<String> of(URI url, String page) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            Set<String> files = new LinkedHashSet<>();
            String html = text(http, url.resolve(page));
            for (Matcher named = NAMED.matcher(html); named.find(); ) {
                files.add(named.group(1));
            }
            for (String file : List.copyOf(files)) {
                if (file.startsWith("/VAADIN/build/indexhtml")) {
                    String script = text(http, url.resolve(file));
                    for (Matcher imported = IMPORTED.matcher(script); imported.find(); ) {
                        files.add("/VAADIN/build/" + imported.group(1));
                    }
                }
            }
            return new ArrayList<>(files);
        } catch (IOException | InterruptedException e) {
            throw new Options.Stop("no answer from " + url + " (" + e + ")");
        }
    }

    private static String text(HttpClient http, URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
