package vn.mocson.contest.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.mocson.common.paper.Block;
import vn.mocson.common.paper.Block.Heading;
import vn.mocson.common.paper.Block.Look;
import vn.mocson.common.paper.Block.Paragraph;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.paper.OfficialPaper;
import vn.mocson.common.paper.PaperHead;
import vn.mocson.common.paper.Signature;
import vn.mocson.common.paper.Signer;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.text.RulesText.Article;
import vn.mocson.contest.text.RulesText.Chapter;

/** The thể lệ set out as an official paper, with room for number and signature. */
final class RulesPaper {

    private static final String COMMITTEE = "Ban Tổ chức";

    private RulesPaper() {}

    static OfficialPaper of(
            ContestDefinition contest, List<Chapter> chapters, OfficialLayout layout, String place, LocalDate date) {
        List<Block> blocks = new ArrayList<>();
        for (Chapter chapter : chapters) {
            blocks.add(new Heading(1, RulesText.heading(chapter)));
            for (Article article : chapter.articles()) {
                blocks.add(new Heading(2, RulesText.heading(article)));
                for (int i = 0; i < article.clauses().size(); i++) {
                    clause(i + 1, article.clauses().get(i), blocks);
                }
            }
        }
        blocks.add(new Signature(List.of(new Signer(layout.onBehalfOf(COMMITTEE), "Trưởng ban", "")), List.of()));
        String issuer = contest.organizer().isBlank() ? COMMITTEE : contest.organizer();
        return new OfficialPaper(
                new PaperHead(layout, "", issuer, "", "", place, date, "Thể lệ", contest.title()), blocks, "");
    }

    private static void clause(int number, String clause, List<Block> blocks) {
        String[] lines = clause.split("\n");
        for (int i = 0; i < lines.length; i++) {
            blocks.add(new Paragraph(Look.BODY, i == 0 ? number + ". " + lines[i] : lines[i]));
        }
    }
}
