package vn.mocson.portal;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import vn.mocson.common.text.MarkdownText;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Page;
import vn.mocson.contest.PageKind;

/**
 * What a page of a contest says of itself to search engines and to whoever shares its address.
 *
 * @param path from the server's root
 * @param picture from the server's root
 */
public record PageWords(String title, String description, String path, String picture) {

    private static final int DESCRIPTION = 160;

    /** Sections that are there without anybody having written them, in the language of the pages. */
    private static final Map<String, String> MADE_BY_US = Map.of(
            PageKind.RULES.slug(),
            PageKind.RULES.title(),
            PageKind.NEWS.slug(),
            PageKind.NEWS.title(),
            "bang-xep-hang",
            "Bảng xếp hạng",
            "ket-qua",
            "Kết quả");

    /** @param section of the contest's page; empty for its first */
    public static PageWords of(ContestDefinition contest, String section) {
        String path = ContestAddress.page(contest);
        Optional<Page> page = contest.page(section);
        String name = page.map(Page::title).orElse(MADE_BY_US.get(section));
        return new PageWords(
                name == null ? contest.title() : name + " – " + contest.title(),
                page.map(written -> described(contest, written)).orElseGet(() -> described(contest)),
                name == null ? path : path + "/" + section,
                picture(contest));
    }

    /**
     * Of the page where all contests stand.
     *
     * @param first the contest that fills its first screen
     */
    public static PageWords ofHome(String title, ContestDefinition first) {
        return new PageWords(
                title, MarkdownText.toWords(first.title() + ". " + described(first), DESCRIPTION), "/", picture(first));
    }

    private static String picture(ContestDefinition contest) {
        return ContestAddress.door(contest) + "/anh-chia-se.png";
    }

    private static String described(ContestDefinition contest, Page page) {
        String words = MarkdownText.toWords(page.body(), DESCRIPTION);
        return words.isEmpty() ? described(contest) : words;
    }

    private static String described(ContestDefinition contest) {
        String summary = contest.summary().isBlank() ? contest.organizer() + ". " + dates(contest) : contest.summary();
        return MarkdownText.toWords(summary, DESCRIPTION);
    }

    /** {@code 02/11/2024 – 30/11/2024}; empty where there is no round. */
    static String dates(ContestDefinition contest) {
        if (contest.rounds().isEmpty()) {
            return "";
        }
        String from = VietnamTime.date(VietnamTime.dateOf(contest.rounds().stream()
                .map(round -> round.opensAt())
                .min(Comparator.naturalOrder())
                .orElseThrow()));
        String to = VietnamTime.date(VietnamTime.dateOf(contest.rounds().stream()
                .map(round -> round.closesAt())
                .max(Comparator.naturalOrder())
                .orElseThrow()));
        return from.equals(to) ? from : from + " – " + to;
    }
}
