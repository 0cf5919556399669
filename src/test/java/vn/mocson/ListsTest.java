package vn.mocson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every list of more than three columns lets people choose which of them they see. Read from the sources: a list is a
 * grid that somebody makes, and its choice stands in the same class, or beside the grid of a class of its own.
 */
class ListsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    /** The first says what a row is and always stays; with two more there is nothing to choose. */
    private static final int MOST_WITHOUT_CHOICE = 3;

    /** Prizes of one award, each with its own act: read whole, line by line, before anything is sealed or shown. */
    private static final Set<String> READ_WHOLE = Set.of("DraftPanel", "ReceiversPanel");

    private static final Pattern GRID = Pattern.compile("new (?:Tree)?Grid<|class \\w+ extends (?:Tree)?Grid<");
    private static final Pattern OWN_GRID = Pattern.compile("class (\\w+) extends (?:Tree)?Grid<");
    private static final Pattern CHOICE =
            Pattern.compile("\\.columns\\(\\s*\"|new ColumnChoice\\(|\\.choice\\(grid\\)");
    private static final Pattern NAME = Pattern.compile("(?:\\.columns|new ColumnChoice)\\(\\s*\"([^\"]+)\"");
    private static final Pattern COLUMN = Pattern.compile("\\.setHeader\\(|\\badd\\w*Column\\(");

    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.put(
                        file.getFileName().toString().replace(".java", ""),
                        Files.readString(file).replaceAll("(?m)^\\s*(?://|\\*|/\\*\\*).*$", ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    /** Columns that a class adds; those of a helper that is called more than once count as often. */
    private static int columns(String source) {
        Matcher helper = Pattern.compile("private (?:static )?(?:<[^>]+> )?[\\w.<>?, ]+ (\\w+)\\(\\s*Grid<")
                .matcher(source);
        int more = 0;
        while (helper.find()) {
            more += Math.max(
                    0,
                    (int) Pattern.compile("\\b" + helper.group(1) + "\\(\\s*grid,")
                                    .matcher(source)
                                    .results()
                                    .count()
                            - 1);
        }
        int headings = (int)
                Pattern.compile("\\.setHeader\\(").matcher(source).results().count();
        int added = (int) Pattern.compile("\\badd(?:Component)?Column\\(")
                .matcher(source)
                .results()
                .count();
        return Math.max(headings, added) + more;
    }

    private static boolean hasChoice(String name, Map<String, String> sources) {
        String source = sources.getOrDefault(name, "");
        if (CHOICE.matcher(source).find()) {
            return true;
        }
        Matcher own = OWN_GRID.matcher(source);
        return own.find()
                && sources.values().stream()
                        .filter(other -> other.contains("new " + own.group(1) + "("))
                        .allMatch(other -> CHOICE.matcher(other).find());
    }

    @Test
    void every_list_of_more_than_three_columns_has_a_choice_of_them() {
        Map<String, String> sources = sources();
        Set<String> without = new TreeSet<>();
        int lists = 0;
        for (Map.Entry<String, String> each : sources.entrySet()) {
            if (GRID.matcher(each.getValue()).find()) {
                lists++;
                if (columns(each.getValue()) > MOST_WITHOUT_CHOICE
                        && !READ_WHOLE.contains(each.getKey())
                        && !hasChoice(each.getKey(), sources)) {
                    without.add(each.getKey());
                }
            }
        }

        assertThat(lists).as("lists that were looked at").isGreaterThan(30);
        assertThat(without).as("lists without .columns(…) of ListTools").isEmpty();
    }

    @Test
    void a_grid_whose_columns_are_added_elsewhere_has_a_choice() {
        Map<String, String> sources = sources();
        Set<String> without = new TreeSet<>();
        sources.forEach((name, source) -> {
            if (Pattern.compile("new (?:Tree)?Grid<").matcher(source).find()
                    && !COLUMN.matcher(source).find()
                    && !hasChoice(name, sources)) {
                without.add(name);
            }
        });

        assertThat(without).isEmpty();
    }

    /** Else what somebody leaves out in one list would be missing in the other. */
    @Test
    void no_two_lists_share_a_name_in_the_browsers_memory() {
        Map<String, List<String>> users = new TreeMap<>();
        sources().forEach((name, source) -> NAME.matcher(source).results().forEach(found -> users.computeIfAbsent(
                        found.group(1), key -> new ArrayList<>())
                .add(name)));

        assertThat(users).isNotEmpty();
        assertThat(users.values()).as("by name: %s", users).allSatisfy(each -> assertThat(each)
                .hasSize(1));
    }
}
