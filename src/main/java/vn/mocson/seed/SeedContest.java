package vn.mocson.seed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.mocson.common.yaml.TreeProblem;
import vn.mocson.common.yaml.TreeReader;
import vn.mocson.common.yaml.YamlTree;
import vn.mocson.contest.ContestDefinition.Consent;
import vn.mocson.contest.ContestDefinition.Page;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.ContestDefinition.SpecialPrize;
import vn.mocson.contest.ContestDraft;
import vn.mocson.contest.PageKind;
import vn.mocson.contest.Rules;
import vn.mocson.contest.Rules.PrizeOf;
import vn.mocson.contest.RulesReader;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.SetId;
import vn.mocson.unit.UnitTreeId;

/** A contest file: everything but the identities of its tree and bank, which the database gives. */
record SeedContest(
        String slug,
        String title,
        String numeral,
        String organizer,
        String summary,
        String units,
        String bank,
        JsonNode rules,
        List<SeedRound> rounds,
        List<Page> pages,
        List<Prize> prizes,
        Consent consent,
        List<String> occupations) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Map<String, String> PAGE_TITLES =
            Arrays.stream(PageKind.values()).collect(Collectors.toMap(PageKind::slug, PageKind::title));
    private static final Consent DEFAULT_CONSENT = new Consent(
            "1",
            "Tôi đồng ý để Ban Tổ chức cuộc thi thu thập và xử lý họ tên, ngày sinh, số điện thoại và đơn vị của tôi"
                    + " nhằm tổ chức cuộc thi, xác minh và trao giải. Dữ liệu được xóa khi hết mục đích. Tôi có quyền xem,"
                    + " sửa, rút lại đồng ý và yêu cầu xóa dữ liệu của mình. " + Consent.OF_DEVICES);

    record SeedRound(
            String code,
            String name,
            @Nullable String phase,
            Moment opensAt,
            Moment closesAt,
            @Nullable JsonNode ownRules,
            Rules rules) {}

    /** A fixed moment, or one relative to the loading. */
    record Moment(@Nullable Instant fixed, @Nullable Duration fromLoading) {

        Instant at(Instant loading) {
            if (fixed != null) {
                return fixed;
            }
            return loading.plus(fromLoading == null ? Duration.ZERO : fromLoading);
        }

        static Moment read(TreeReader in, String field) {
            String text = in.text(field);
            try {
                return new Moment(
                        OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                                .toInstant(),
                        null);
            } catch (DateTimeException notAMoment) {
                try {
                    return new Moment(null, Duration.parse(text));
                } catch (DateTimeException notADuration) {
                    throw in.problem(
                            field,
                            "phải là thời điểm ISO-8601 có múi giờ (2024-09-02T08:00:00+07:00) hoặc khoảng thời gian (-P1D, PT2H)");
                }
            }
        }
    }

    /** @throws TreeProblem with the path of what is wrong */
    static SeedContest read(YamlTree tree, Set<String> unitFiles, Set<String> bankFiles) {
        TreeReader in = TreeReader.of(tree.root(), "");
        String slug = in.text("slug");
        if (slug.length() > 80 || !SLUG.matcher(slug).matches()) {
            throw in.problem("slug", "chỉ gồm chữ thường không dấu, số và dấu gạch nối, tối đa 80 ký tự");
        }
        JsonNode rules = in.raw("rules");
        RulesReader.read(rules, "rules");
        List<SeedRound> rounds = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (TreeReader round : in.objects("rounds")) {
            SeedRound read = round(round, rules, rounds.size());
            if (!codes.add(read.code())) {
                throw round.problem("id", "bị trùng");
            }
            rounds.add(read);
        }
        if (rounds.isEmpty()) {
            throw in.problem("rounds", "cần ít nhất một kỳ thi");
        }
        return new SeedContest(
                slug,
                text(in, "title", "", 300),
                text(in, "numeral", "", 40),
                text(in, "organizer", "", 300),
                text(in, "summary", "", 1000),
                file(in, "units", unitFiles),
                file(in, "bank", bankFiles),
                rules,
                rounds,
                in.has("pages") ? pages(in) : List.of(),
                prizes(in),
                in.has("consent")
                        ? new Consent(
                                in.object("consent").text("version"),
                                in.object("consent").text("text"))
                        : DEFAULT_CONSENT,
                in.has("occupations") ? in.texts("occupations") : List.of());
    }

    ContestDraft draft(UnitTreeId tree, BankId bankId, SetId set, Instant loading) {
        return new ContestDraft(
                slug,
                title,
                numeral,
                organizer,
                summary,
                tree,
                bankId,
                set,
                rules,
                rounds.stream()
                        .map(round -> new ContestDraft.RoundDraft(
                                round.code(),
                                round.name(),
                                round.phase(),
                                round.opensAt().at(loading),
                                round.closesAt().at(loading),
                                round.ownRules()))
                        .toList(),
                pages,
                prizes,
                consent);
    }

    private static SeedRound round(TreeReader in, JsonNode contestRules, int index) {
        Moment opens = Moment.read(in, "opensAt");
        Moment closes = Moment.read(in, "closesAt");
        if (!opens.at(Instant.EPOCH).isBefore(closes.at(Instant.EPOCH))
                && (opens.fixed() == null) == (closes.fixed() == null)) {
            throw in.problem("closesAt", "phải sau opensAt");
        }
        JsonNode own = in.has("rules") ? in.raw("rules") : null;
        Rules effective = RulesReader.read(
                RulesReader.overlay(contestRules, own), own == null ? "rules" : "rounds[" + index + "].rules");
        return new SeedRound(
                text(in, "id", "", 40),
                text(in, "name", in.text("id"), 200),
                in.has("phase") ? text(in, "phase", "", 120) : null,
                opens,
                closes,
                own,
                effective);
    }

    private static String text(TreeReader in, String field, String otherwise, int longest) {
        String text = field.equals("title") || field.equals("id") ? in.text(field) : in.text(field, otherwise);
        if (text.length() > longest) {
            throw in.problem(field, "dài quá " + longest + " ký tự");
        }
        return text;
    }

    private static String file(TreeReader in, String field, Set<String> known) {
        String name = in.text(field).replaceFirst("\\.csv$", "");
        if (!known.contains(name)) {
            throw in.problem(field, "không có tệp " + name + ".csv");
        }
        return name;
    }

    private static List<Page> pages(TreeReader in) {
        TreeReader pages = in.object("pages");
        return pages.names().stream()
                .filter(pages::has)
                .map(name -> new Page(name, PAGE_TITLES.getOrDefault(name, name), pages.text(name)))
                .toList();
    }

    private static List<Prize> prizes(TreeReader in) {
        return in.has("prizes") && in.raw("prizes").isArray()
                ? in.objects("prizes").stream()
                        .map(prize -> new Prize(
                                prize.choice("scope", PrizeScope.class, PrizeScope.INDIVIDUAL),
                                prize.text("name"),
                                prize.integer("count", 1, 100_000, 1),
                                prize.integer("value", 0, Integer.MAX_VALUE, 0),
                                prize.has("of") ? prize.choice("of", PrizeOf.class, PrizeOf.CONTEST) : null,
                                prize.has("special")
                                        ? prize.choice("special", SpecialPrize.class, SpecialPrize.OLDEST)
                                        : null))
                        .toList()
                : List.of();
    }
}
