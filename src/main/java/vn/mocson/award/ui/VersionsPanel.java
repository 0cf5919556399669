package vn.mocson.award.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.award.SealDifference;
import vn.mocson.award.SealSummary;
import vn.mocson.award.SealingService;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;

/** Every sealed version, the latest first, each with what it changed of the one before. */
class VersionsPanel extends Div {

    VersionsPanel(
            ContestDefinition contest,
            List<SealSummary> versions,
            SealingService sealing,
            Consumer<SealSummary> publish) {
        Section section = AwardWords.section("award.versions");
        section.add(next(contest));
        for (int i = 0; i < versions.size(); i++) {
            SealSummary seal = versions.get(i);
            section.add(
                    new H3(getTranslation("award.versions.title", Integer.toString(seal.version()))),
                    AwardWords.fact("award.sealedAt", VietnamTime.second(seal.sealedAt())),
                    AwardWords.fact("award.hash", seal.sha256()));
            if (seal.publishedAt() != null) {
                Anchor record = new Anchor(ContestAddress.door(contest) + "/ho-so", getTranslation("award.record"));
                record.setRouterIgnore(true);
                section.add(AwardWords.fact("award.publishedAt", VietnamTime.second(seal.publishedAt())), record);
            } else if (seal.latest()) {
                section.add(AwardWords.primary("award.publish", () -> publish.accept(seal)));
            }
            if (seal.correctedAt() != null) {
                Paragraph corrected =
                        new Paragraph(getTranslation("award.corrected", VietnamTime.second(seal.correctedAt())));
                corrected.addClassName("award-warning");
                section.add(corrected);
            }
            if (i + 1 < versions.size()) {
                section.add(differences(sealing.differences(versions.get(i + 1).id(), seal.id())));
            }
        }
        add(section);
    }

    /** What is made from a sealed result; the pages belong to modules above this one. */
    private Div next(ContestDefinition contest) {
        Div next = new Div(AwardWords.quiet(getTranslation("award.next")));
        next.addClassName("award-row");
        for (String page : List.of("van-ban", "giay-chung-nhan", "le-trao-giai")) {
            Anchor link = new Anchor(
                    "quan-tri/cuoc-thi/" + contest.slug() + "/" + page, getTranslation("award.next." + page));
            link.getElement().setAttribute("router-link", true);
            next.add(link);
        }
        return next;
    }

    private Div differences(List<SealDifference> found) {
        Div differences = new Div(AwardWords.quiet(getTranslation("award.differences")));
        UnorderedList list = new UnorderedList();
        if (found.isEmpty()) {
            list.add(new ListItem(getTranslation("award.differences.none")));
        }
        found.forEach(each -> list.add(new ListItem(
                getTranslation("award.differences.line", each.holder(), prize(each.before()), prize(each.after())))));
        differences.add(list);
        return differences;
    }

    private String prize(@Nullable String prize) {
        return prize == null ? getTranslation("award.noPrize") : prize;
    }
}
