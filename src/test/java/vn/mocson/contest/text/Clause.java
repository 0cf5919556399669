package vn.mocson.contest.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.contest.SampleContest;
import vn.mocson.contest.text.RulesText.Article;

/** Reads a thể lệ as a person does: by article, clause and number, knowing nothing of the object behind it. */
public final class Clause {

    /** A number as it is written here: {@code 1.234,5}, {@code −0,25}. */
    public static final String NUMBER = "(−?[\\d.]+(?:,\\d+)?)";

    private final List<Article> articles;

    private Clause(List<Article> articles) {
        this.articles = articles;
    }

    public static Clause in(ContestDefinition contest) {
        return new Clause(RulesText.of(contest).chapters().stream()
                .flatMap(chapter -> chapter.articles().stream())
                .toList());
    }

    /** The text of a contest with one round of a week. */
    public static Clause under(Rules rules) {
        return in(SampleContest.under(SampleContest.of("rules: {paper: {questions: 3}}"), rules));
    }

    private List<String> clauses(String article) {
        return articles.stream()
                .filter(one -> one.title().equals(article))
                .findFirst()
                .map(Article::clauses)
                .orElse(List.of());
    }

    /** Whether the article has a clause with these words. */
    public boolean says(String article, String words) {
        return clauses(article).stream().anyMatch(clause -> clause.contains(words));
    }

    /** What stands in the brackets of the pattern, where a clause of the article has it. */
    public Optional<List<String>> find(String article, String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        for (String clause : clauses(article)) {
            Matcher matcher = wanted.matcher(clause);
            if (matcher.find()) {
                List<String> groups = new ArrayList<>();
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    groups.add(matcher.group(i));
                }
                return Optional.of(groups);
            }
        }
        return Optional.empty();
    }

    /** The points a), b), … of the clause that begins so. */
    public List<String> points(String article, String beginning) {
        return clauses(article).stream()
                .filter(clause -> clause.startsWith(beginning))
                .findFirst()
                .map(clause -> Arrays.stream(clause.split("\n"))
                        .skip(1)
                        .map(line -> line.replaceFirst("^\\S+\\) ", "").replaceFirst("[;.]$", ""))
                        .toList())
                .orElse(List.of());
    }

    public static BigDecimal number(String written) {
        return new BigDecimal(written.replace(".", "").replace(',', '.').replace('−', '-'));
    }
}
