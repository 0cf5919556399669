package vn.mocson.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestId;

/** Reports of what is broken: anybody sends them and looks up the answer, the secretariat works on them. */
@Service
public class SupportService {

    /** Of an answer or a note, in characters. */
    public static final int LONGEST_TEXT = 2000;

    private static final String COLUMNS =
            "SELECT id, number, kind, story, contact, receipt_code, place, trouble, device,"
                    + " state, reported_at, answer, answered_at FROM support_ticket";

    private final Tickets tickets;
    private final TicketFlood flood;
    private final JdbcClient db;
    private final Clock clock;

    SupportService(Tickets tickets, TicketFlood flood, JdbcClient db, Clock clock) {
        this.tickets = tickets;
        this.flood = flood;
        this.db = db;
        this.clock = clock;
    }

    /**
     * Takes a report. The same form sent again, by a double tap or after a lost answer, has the same number.
     *
     * @param address the network address it came from; it is counted, never stored
     * @throws TicketRefused where too many were sent
     */
    @PreAuthorize(Access.ANYONE)
    @Transactional
    public TicketNumber report(ContestId contest, TicketDraft draft, String address) {
        Optional<TicketNumber> known = of(contest, draft.formKey());
        if (known.isPresent()) {
            return known.get();
        }
        flood.admitReport(address);
        flood.admit(contest);
        Instant now = clock.instant();
        Optional<TicketNumber> written = Optional.empty();
        while (written.isEmpty()) { // a number that is taken already gives way to another
            write(contest, draft, TicketNumber.random(), now);
            written = of(contest, draft.formKey());
        }
        return written.get();
    }

    private void write(ContestId contest, TicketDraft draft, TicketNumber number, Instant now) {
        db.sql("INSERT INTO support_ticket (contest_id, number, form_key, kind, story, contact, receipt_code, place,"
                        + " trouble, device, search_key, state, reported_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NEW', ?) ON DUPLICATE KEY UPDATE id = id")
                .params(Arrays.asList(
                        contest.value(),
                        number.written(),
                        draft.formKey().toString(),
                        draft.kind().name(),
                        draft.story(),
                        draft.contact(),
                        draft.receiptCode(),
                        draft.place() == null ? null : draft.place().name(),
                        draft.trouble(),
                        draft.device(),
                        draft.searchKey(number),
                        now))
                .update();
    }

    private Optional<TicketNumber> of(ContestId contest, UUID formKey) {
        return db.sql("SELECT number FROM support_ticket WHERE contest_id = ? AND form_key = ?")
                .params(contest.value(), formKey.toString())
                .query(String.class)
                .optional()
                .map(TicketNumber::new);
    }

    /**
     * Where a ticket stands. The answer is there where the number alone opens it: where the reporter left neither a
     * contact nor a receipt code.
     *
     * @param address the network address that asks
     * @throws NotFound where the contest has no ticket of that number, or none any more
     */
    @PreAuthorize(Access.ANYONE)
    @Transactional(readOnly = true)
    public TicketStatus look(ContestId contest, TicketNumber number, String address) {
        return opened(contest, number, "", address);
    }

    /**
     * The same with the answer, for whoever knows what the reporter left.
     *
     * @param known the telephone number, the mail address or the receipt code of the report
     * @throws NotFound where the contest has no ticket of that number, or none any more
     * @throws TicketRefused where it is not what the reporter left
     */
    @PreAuthorize(Access.ANYONE)
    @Transactional(readOnly = true)
    public TicketStatus open(ContestId contest, TicketNumber number, String known, String address) {
        TicketStatus status = opened(contest, number, known, address);
        if (status.withheld()) {
            throw TicketRefused.notTheReporter();
        }
        return status;
    }

    private TicketStatus opened(ContestId contest, TicketNumber number, String known, String address) {
        flood.admitLook(address);
        return db.sql("SELECT state, reported_at, answer, answered_at, contact, receipt_code FROM support_ticket"
                        + " WHERE contest_id = ? AND number = ?")
                .params(contest.value(), number.written())
                .query((rs, n) -> {
                    boolean opens = TicketProof.opens(known, text(rs, 5), text(rs, 6));
                    String answer = text(rs, 3);
                    return new TicketStatus(
                            number,
                            TicketState.valueOf(text(rs, 1)),
                            rs.getObject(2, Instant.class),
                            !opens && !answer.isEmpty(),
                            opens ? answer : "",
                            rs.getObject(4, Instant.class));
                })
                .optional()
                .orElseThrow(() -> new NotFound("Không có phiếu báo lỗi nào mang số này. Hãy xem lại từng chữ của số"
                        + " phiếu; phiếu được xóa 90 ngày sau khi cuộc thi kết thúc."));
    }

    @PreAuthorize(Access.SUPPORT)
    @Transactional(readOnly = true)
    public List<TicketRow> find(TicketQuery query, int offset, int limit) {
        List<@Nullable Object> values = new ArrayList<>();
        String where = where(query, values);
        values.add(limit);
        values.add(offset);
        return db.sql(COLUMNS + where + " ORDER BY " + order(query.order()) + " LIMIT ? OFFSET ?")
                .params(values)
                .query((rs, n) -> row(rs))
                .list();
    }

    @PreAuthorize(Access.SUPPORT)
    @Transactional(readOnly = true)
    public int count(TicketQuery query) {
        List<@Nullable Object> values = new ArrayList<>();
        return db.sql("SELECT COUNT(*) FROM support_ticket" + where(query, values))
                .params(values)
                .query(Integer.class)
                .single();
    }

    private static String order(TicketQuery.Order order) {
        return switch (order) {
            case WAITING_FIRST -> "state <> 'NEW', id DESC";
            case NEWEST -> "id DESC";
            case OLDEST -> "id";
        };
    }

    private static String where(TicketQuery query, List<@Nullable Object> values) {
        StringBuilder where = new StringBuilder(" WHERE contest_id = ?");
        values.add(query.contest().value());
        if (query.state() != null) {
            where.append(" AND state = ?");
            values.add(query.state().name());
        }
        String text = Vietnamese.searchable(query.text());
        if (!text.isEmpty()) {
            where.append(" AND search_key LIKE ?");
            values.add("%" + text + "%");
        }
        return where.toString();
    }

    /** How many tickets of a contest stand where; every state is there. */
    @PreAuthorize(Access.SUPPORT)
    @Transactional(readOnly = true)
    public Map<TicketState, Integer> counts(ContestId contest) {
        Map<TicketState, Integer> counts = new EnumMap<>(TicketState.class);
        for (TicketState state : TicketState.values()) {
            counts.put(state, 0);
        }
        db.sql("SELECT state, COUNT(*) FROM support_ticket WHERE contest_id = ? GROUP BY state")
                .param(contest.value())
                .query((rs, n) -> counts.put(TicketState.valueOf(text(rs, 1)), rs.getInt(2)))
                .list();
        return counts;
    }

    /** @throws NotFound where it was deleted meanwhile */
    @PreAuthorize(Access.SUPPORT)
    @Transactional(readOnly = true)
    public TicketRow ticket(TicketId id) {
        return db.sql(COLUMNS + " WHERE id = ?")
                .param(id.value())
                .query((rs, n) -> row(rs))
                .optional()
                .orElseThrow(SupportService::gone);
    }

    /** In the order they were done. */
    @PreAuthorize(Access.SUPPORT)
    @Transactional(readOnly = true)
    public List<TicketAct> acts(TicketId id) {
        return db.sql("SELECT act, done_at, done_by, words FROM support_ticket_act WHERE ticket_id = ? ORDER BY id")
                .param(id.value())
                .query((rs, n) -> new TicketAct(
                        TicketAct.Kind.valueOf(text(rs, 1)), rs.getObject(2, Instant.class), text(rs, 3), text(rs, 4)))
                .list();
    }

    /** Somebody looks after it. */
    @PreAuthorize(Access.SUPPORT)
    @Transactional
    @Act("ticket.take")
    public void take(TicketId id) {
        change(id, TicketAct.Kind.TAKEN, "", Ticket::take);
    }

    /** What the reporter, and whoever knows the number, reads at the look-up page. */
    @PreAuthorize(Access.SUPPORT)
    @Transactional
    @Act("ticket.answer")
    public void answer(TicketId id, String text) {
        String answer = written(text);
        Instant now = clock.instant();
        change(id, TicketAct.Kind.ANSWERED, answer, ticket -> ticket.answer(answer, now));
    }

    /** For the house alone. */
    @PreAuthorize(Access.SUPPORT)
    @Transactional
    @Act("ticket.note")
    public void note(TicketId id, String text) {
        change(id, TicketAct.Kind.NOTED, written(text), ticket -> {});
    }

    @PreAuthorize(Access.SUPPORT)
    @Transactional
    @Act("ticket.close")
    public void close(TicketId id) {
        change(id, TicketAct.Kind.CLOSED, "", Ticket::close);
    }

    @PreAuthorize(Access.SUPPORT)
    @Transactional
    @Act("ticket.reopen")
    public void reopen(TicketId id) {
        change(id, TicketAct.Kind.REOPENED, "", Ticket::reopen);
    }

    private void change(TicketId id, TicketAct.Kind act, String text, Consumer<Ticket> verb) {
        Ticket ticket = tickets.toChange(id.value()).orElseThrow(SupportService::gone);
        TicketState before = ticket.state();
        verb.accept(ticket);
        ActNotes.current().change("state", before, ticket.state());
        db.sql("INSERT INTO support_ticket_act (ticket_id, act, done_at, done_by, words) VALUES (?, ?, ?, ?, ?)")
                .params(id.value(), act.name(), clock.instant(), Access.username(), text)
                .update();
    }

    private static NotFound gone() {
        return new NotFound("Phiếu báo lỗi này không còn nữa. Hãy tải lại danh sách.");
    }

    private static String written(String text) {
        String cleaned = text.replace("\r\n", "\n").strip();
        if (cleaned.length() < 2 || cleaned.length() > LONGEST_TEXT) {
            throw TicketRefused.textMissing();
        }
        return cleaned;
    }

    private static TicketRow row(ResultSet rs) throws SQLException {
        String place = rs.getString(7);
        return new TicketRow(
                new TicketId(rs.getLong(1)),
                new TicketNumber(text(rs, 2)),
                TicketKind.valueOf(text(rs, 3)),
                text(rs, 4),
                text(rs, 5),
                text(rs, 6),
                place == null ? null : TicketPlace.valueOf(place),
                rs.getString(8),
                text(rs, 9),
                TicketState.valueOf(text(rs, 10)),
                rs.getObject(11, Instant.class),
                text(rs, 12),
                rs.getObject(13, Instant.class));
    }

    private static String text(ResultSet rs, int column) throws SQLException {
        return Objects.requireNonNull(rs.getString(column));
    }
}
