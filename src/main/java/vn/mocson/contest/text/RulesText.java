package vn.mocson.contest.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.paper.OfficialPaper;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.unit.Unit;

/**
 * The thể lệ of a contest in words. Everything the rules say is said, and nothing they do not; what rounds have
 * for themselves is said at its clause, once.
 */
public final class RulesText {

    private final ContestDefinition contest;
    private final List<Chapter> chapters;

    public record Chapter(int number, String title, List<Article> articles) {

        public Chapter {
            articles = List.copyOf(articles);
        }
    }

    /** @param clauses further lines of a clause, after a line break, are its points a), b), … */
    public record Article(int number, String title, List<String> clauses) {

        public Article {
            clauses = List.copyOf(clauses);
        }
    }

    private RulesText(ContestDefinition contest, List<Chapter> chapters) {
        this.contest = contest;
        this.chapters = List.copyOf(chapters);
    }

    /** Units that the rules name are given by their codes. */
    public static RulesText of(ContestDefinition contest) {
        return of(contest, List.of());
    }

    /** @param units the contest's unit tree, so that units are given by their names */
    public static RulesText of(ContestDefinition contest, List<Unit> units) {
        Terms terms = new Terms(contest, units);
        List<Chapter> chapters = terms.parts().stream()
                .collect(Collectors.groupingBy(Part::chapter, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(chapter -> new Chapter(
                        chapter.getKey(),
                        Part.chapterTitle(chapter.getKey()),
                        chapter.getValue().stream()
                                .map(part -> new Article(terms.number(part), part.title(), clauses(part, terms)))
                                .toList()))
                .toList();
        return new RulesText(contest, chapters);
    }

    private static List<String> clauses(Part part, Terms terms) {
        return switch (part) {
            case NAME -> new GeneralChapter(terms).name();
            case ENTRANTS -> new GeneralChapter(terms).entrants();
            case TIME -> new GeneralChapter(terms).time();
            case PAPER -> new SittingChapter(terms).paper();
            case SITTING -> new SittingChapter(terms).sitting();
            case SCORING -> new ScoringArticle(terms).scoring();
            case PREDICTION -> new SittingChapter(terms).prediction();
            case COUNTED -> new RankingChapter(terms).counted();
            case RANKING -> new RankingChapter(terms).ranking();
            case TOTAL ->
                new RankingChapter(terms)
                        .total(Objects.requireNonNull(terms.rules().total()));
            case COLLECTIVE -> new RankingChapter(terms).collective();
            case PRIZES -> new RankingChapter(terms).prizes();
            case RESULTS -> new AnnouncementChapter(terms).results();
            case BOARD -> new AnnouncementChapter(terms).board();
            case TROUBLE -> new AnnouncementChapter(terms).trouble();
            case COMPLAINTS -> new AnnouncementChapter(terms).complaints();
        };
    }

    public List<Chapter> chapters() {
        return chapters;
    }

    /** Chapters as headings of the second level, articles of the third, clauses as a numbered list. */
    public String markdown() {
        List<String> lines = new ArrayList<>();
        for (Chapter chapter : chapters) {
            lines.add("## " + Markdown.plain(heading(chapter)));
            lines.add("");
            for (Article article : chapter.articles()) {
                lines.add("### " + Markdown.plain(heading(article)));
                lines.add("");
                for (int i = 0; i < article.clauses().size(); i++) {
                    lines.add(Markdown.clause(i + 1, article.clauses().get(i)));
                }
                lines.add("");
            }
        }
        return String.join("\n", lines).strip() + "\n";
    }

    static String heading(Chapter chapter) {
        return ("Chương " + Words.roman(chapter.number()) + ". " + chapter.title()).toUpperCase(Locale.ROOT);
    }

    static String heading(Article article) {
        return "Điều " + article.number() + ". " + article.title();
    }

    /**
     * The thể lệ as an official paper, for Word and PDF.
     *
     * @param place where it is signed; {@code Thái Nguyên}
     */
    public OfficialPaper paper(OfficialLayout layout, String place, LocalDate date) {
        return RulesPaper.of(contest, chapters, layout, place, date);
    }

    /** What an entrant reads before starting: four to eight short lines. */
    public static List<String> summary(RoundDefinition round) {
        return Summary.of(round);
    }
}
