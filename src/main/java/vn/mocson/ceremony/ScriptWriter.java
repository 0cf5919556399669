package vn.mocson.ceremony;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.award.AwardKind;
import vn.mocson.award.SealedAward;
import vn.mocson.award.SealedResult;
import vn.mocson.ceremony.ProgrammeItem.PrizeGroup;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;

/** Computes a show before it begins: the same material gives the same script, to the byte. */
final class ScriptWriter {

    /** What fits one picture and can be read from the last row. */
    private static final int NAMES_ON_A_PAGE = 8;

    private static final int UNITS_ON_A_PAGE = 6;

    /** How long steps last at speed 1, in milliseconds. */
    private static final int SLOW = 1600;

    private static final int USUAL = 1200;
    private static final int QUICK = 600;

    private final Material material;
    private final boolean trial;
    private final List<Script.Cue> cues = new ArrayList<>();
    private final List<Script.Group> groups = new ArrayList<>();
    private final Map<String, StagePicture> pictures = new LinkedHashMap<>();
    private int pauses;
    private @Nullable String group;

    private ScriptWriter(Material material) {
        this.material = material;
        this.trial = material.kind() == ShowKind.REHEARSAL;
    }

    static Script write(Material material) {
        return new ScriptWriter(material).script();
    }

    private Script script() {
        Programme programme = material.programme();
        String title = programme.title().isEmpty() ? "Lễ trao giải" : programme.title();
        String subtitle = programme.subtitle().isEmpty() ? material.title() : programme.subtitle();
        stop(
                SLOW,
                new Step.Splash(title, subtitle, material.organizer(), material.numeral(), used(material.emblem())),
                "",
                "");
        for (ProgrammeItem item : ProgrammeOrder.items(programme, material.results(), material.sealed())) {
            group = null;
            item(item);
        }
        group = null;
        stop(USUAL, new Step.End("Xin trân trọng cảm ơn", subtitle), "", "");
        return new Script(
                material.kind(),
                title,
                subtitle,
                material.organizer(),
                material.numeral(),
                material.accent(),
                trial
                        ? List.of()
                        : material.results().stream().map(SealedResult::sha256).toList(),
                groups,
                pictures,
                cues);
    }

    private void item(ProgrammeItem item) {
        switch (item) {
            case PrizeGroup prizes -> prizes(prizes);
            case ProgrammeItem.Message(String text, String small, String words) ->
                stop(USUAL, new Step.Message(text, small), "", words);
            case ProgrammeItem.Music(String text) -> add(0, new Step.Music(text), "♪ " + text, "", false);
            case ProgrammeItem.Statistics(String title, String words) ->
                stop(USUAL, new Step.Figures(or(title, "Cuộc thi qua những con số"), figures()), "", words);
            case ProgrammeItem.History history -> history(history);
            case ProgrammeItem.UnitBoard(String title, String words) ->
                units(or(title, "Các đơn vị được khen thưởng"), words);
            case ProgrammeItem.FrozenBoard board -> board(board);
            case ProgrammeItem.Blank(String note) -> stop(QUICK, new Step.Blank(), note, "");
        }
    }

    private void prizes(PrizeGroup prizes) {
        SealedResult result = material.results().stream()
                .filter(each -> ScopeKey.of(each.scope()).value().equals(prizes.scope()))
                .findFirst()
                .orElseThrow();
        List<SealedAward> awards = result.awards().stream()
                .filter(award -> award.kind() == prizes.kind() && award.prize().equals(prizes.prize()))
                // the best of the group comes last
                .sorted(Comparator.comparing((SealedAward award) -> award.rank() == null ? 0 : award.rank())
                        .thenComparing(SealedAward::number)
                        .reversed())
                .toList();
        String title = material.results().size() > 1 ? prizes.title() + " – " + result.scopeName() : prizes.title();
        String id = "g" + (groups.size() + 1);
        groups.add(new Script.Group(id, title, prizes.kind()));
        group = id;
        long value = awards.getFirst().value();
        String money = value == 0 ? "" : Vietnamese.number(value) + " đồng";
        stop(USUAL, new Step.Group(title, prizes.kind(), awards.size(), money), note(prizes), prizes.words());
        if (prizes.oneByOne()) {
            for (int i = 0; i < awards.size(); i++) {
                SealedAward award = awards.get(i);
                stop(SLOW, card(result, award, i + 1, awards.size()), said(result, award), "");
            }
        }
        if (!prizes.oneByOne() || awards.size() > 1) {
            lists(title, result, awards.reversed());
        }
        if (prizes.photo()) {
            stop(
                    USUAL,
                    new Step.Photo(
                            title,
                            awards.reversed().stream()
                                    .filter(award -> !receiver(result, award).absent())
                                    .map(award -> onStage(result, award))
                                    .toList(),
                            prizes.handedBy()),
                    "Mời chụp ảnh lưu niệm.",
                    "");
        }
    }

    private static String note(PrizeGroup prizes) {
        String handed = prizes.handedBy().isEmpty() ? "" : "Người trao: " + prizes.handedBy() + ". ";
        return (handed + prizes.note()).strip();
    }

    private Step.Name card(SealedResult result, SealedAward award, int index, int of) {
        Receiver receiver = receiver(result, award);
        return new Step.Name(
                award.number(),
                holder(award),
                unit(award),
                award.prize(),
                award.rank(),
                trial ? SampleNames.figures() : achieved(award),
                receiver.behalf(),
                receiver.absent(),
                trial ? null : used(material.pictures().get(award.unitId())),
                index,
                of);
    }

    private String said(SealedResult result, SealedAward award) {
        Receiver receiver = receiver(result, award);
        if (receiver.absent()) {
            return "Vắng mặt: giải được trao sau.";
        }
        return receiver.behalf().isEmpty() ? "" : "Nhận thay: " + receiver.behalf() + ".";
    }

    private void lists(String title, SealedResult result, List<SealedAward> awards) {
        int pages = (awards.size() + NAMES_ON_A_PAGE - 1) / NAMES_ON_A_PAGE;
        for (int page = 0; page < pages; page++) {
            List<Step.ListedName> rows =
                    awards
                            .subList(page * NAMES_ON_A_PAGE, Math.min(awards.size(), (page + 1) * NAMES_ON_A_PAGE))
                            .stream()
                            .map(award -> new Step.ListedName(holder(award), unit(award), remark(result, award)))
                            .toList();
            stop(USUAL, new Step.NameList(title, rows, page + 1, pages), "", "");
        }
    }

    private String remark(SealedResult result, SealedAward award) {
        Receiver receiver = receiver(result, award);
        if (receiver.absent()) {
            return "trao sau";
        }
        return receiver.behalf().isEmpty() ? "" : "nhận thay: " + receiver.behalf();
    }

    private String onStage(SealedResult result, SealedAward award) {
        String behalf = receiver(result, award).behalf();
        return behalf.isEmpty() ? holder(award) : behalf + " (nhận thay " + holder(award) + ")";
    }

    private Receiver receiver(SealedResult result, SealedAward award) {
        Receiver receiver = material.receivers().getOrDefault(AwardKey.of(result.scope(), award), Receiver.HOLDER);
        return trial && !receiver.behalf().isEmpty() ? new Receiver(SampleNames.BEHALF, receiver.absent()) : receiver;
    }

    private String holder(SealedAward award) {
        return trial ? SampleNames.holder(award) : award.holder();
    }

    private String unit(SealedAward award) {
        return trial ? SampleNames.unit(award) : award.unit();
    }

    private static List<Step.LabelledText> achieved(SealedAward award) {
        List<Step.LabelledText> figures = new ArrayList<>();
        if (award.right() != null) {
            figures.add(new Step.LabelledText("Số câu đúng", Vietnamese.number(award.right())));
        }
        BigDecimal prediction = award.prediction();
        if (prediction != null) {
            figures.add(new Step.LabelledText("Dự đoán", decimal(prediction)));
        }
        if (award.duration() != null) {
            figures.add(new Step.LabelledText("Thời gian làm bài", VietnamTime.clock(award.duration())));
        }
        if (!award.figure().isEmpty()) {
            figures.add(new Step.LabelledText("Thành tích", award.figure()));
        }
        return figures;
    }

    static String decimal(BigDecimal number) {
        return Vietnamese.plain(number).toPlainString().replace('.', ',');
    }

    private List<Step.LabelledText> figures() {
        List<Step.LabelledText> items = new ArrayList<>();
        boolean several = material.results().size() > 1;
        for (SealedResult result : material.results()) {
            String of = several ? " – " + result.scopeName() : "";
            items.add(new Step.LabelledText("Người dự thi" + of, Vietnamese.number(trial ? 1234 : result.entrants())));
            items.add(new Step.LabelledText("Lượt thi" + of, Vietnamese.number(trial ? 2345 : result.entries())));
        }
        items.add(new Step.LabelledText(
                "Giải thưởng",
                Vietnamese.number(material.results().stream()
                        .mapToLong(result -> result.awards().size())
                        .sum())));
        return items;
    }

    private void history(ProgrammeItem.History item) {
        HistoryQuestion asked = material.questions().get(item.question());
        if (asked == null) {
            throw CeremonyRefused.noSuchQuestion();
        }
        stop(
                USUAL,
                new Step.History(asked.question(), asked.options(), List.of(), "", "", Step.HistoryStage.QUESTION),
                "",
                item.words());
        stop(
                USUAL,
                new Step.History(
                        asked.question(),
                        asked.options(),
                        asked.right(),
                        asked.explanation(),
                        asked.source(),
                        Step.HistoryStage.ANSWER),
                "",
                "");
    }

    private void units(String title, String words) {
        Map<Object, Step.UnitRow> rows = new LinkedHashMap<>();
        for (SealedResult result : material.results()) {
            for (SealedAward award : result.awards()) {
                if (award.kind() == AwardKind.COLLECTIVE) {
                    rows.putIfAbsent(
                            award.unitId(),
                            new Step.UnitRow(
                                    holder(award),
                                    award.prize(),
                                    trial ? null : used(material.pictures().get(award.unitId()))));
                }
            }
        }
        List<Step.UnitRow> all = List.copyOf(rows.values());
        for (int from = 0; from < all.size(); from += UNITS_ON_A_PAGE) {
            List<Step.UnitRow> page = all.subList(from, Math.min(all.size(), from + UNITS_ON_A_PAGE));
            stop(USUAL, new Step.Units(title, page), "", from == 0 ? words : "");
        }
    }

    private void board(ProgrammeItem.FrozenBoard item) {
        List<BoardPlace> places = trial
                ? SampleNames.board(item.top())
                : material.boards().getOrDefault(new Material.BoardKey(item.round(), item.top()), List.of());
        String words = item.words();
        for (Climb.Moment moment : Climb.moments(or(item.title(), "Bảng xếp hạng"), places, item.top())) {
            add(moment.stops() ? SLOW : QUICK, moment.step(), "", words, moment.stops());
            words = "";
        }
    }

    private static String or(String given, String otherwise) {
        return given.isEmpty() ? otherwise : given;
    }

    private @Nullable String used(@Nullable StagePicture picture) {
        if (picture == null) {
            return null;
        }
        pictures.put(picture.id(), picture);
        return picture.id();
    }

    private void stop(int ms, Step step, String note, String words) {
        add(ms, step, note, words, true);
    }

    private void add(int ms, Step step, String note, String words, boolean stops) {
        Integer pause = stops ? ++pauses : null;
        cues.add(new Script.Cue(cues.size(), pause, ms, group, note, words, step));
    }
}
