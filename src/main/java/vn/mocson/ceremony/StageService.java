package vn.mocson.ceremony;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.questionbank.Picture;

/**
 * The show as screens and remotes know it: whoever has a token sees what it opens, and moves one number if it is a
 * remote's. The number is durable before anybody is told.
 */
@Service
public class StageService {

    private static final BigDecimal SLOWEST = new BigDecimal("0.25");
    private static final BigDecimal FASTEST = new BigDecimal("4");
    /** As the database keeps it. */
    private static final int SPEED_SCALE = 2;

    private final ShowRows shows;
    private final PictureRows pictures;
    private final SealWatch seals;
    private final StageBell bell;
    private final ApplicationEventPublisher events;

    StageService(
            ShowRows shows, PictureRows pictures, SealWatch seals, StageBell bell, ApplicationEventPublisher events) {
        this.shows = shows;
        this.pictures = pictures;
        this.seals = seals;
        this.bell = bell;
        this.events = events;
    }

    /** @param hash of the script, which a screen compares with the state's */
    public record ReadDeck(String hash, String json) {

        @Override
        public String toString() {
            return "ReadDeck[" + hash + "]"; // names stay out of logs
        }
    }

    /**
     * @param base of the addresses of this token
     * @throws StageRefused where the token opens nothing
     */
    @PreAuthorize(Access.ANYONE)
    @Transactional(readOnly = true)
    public ReadDeck deck(String token, String base) {
        ShowRows.Entry entry = entry(token);
        String deck = shows.deck(entry.show()).orElseThrow(StageRefused::unknown);
        return new ReadDeck(
                Deck.hash(deck),
                Deck.forReader(
                        deck, entry.show().toString(), entry.role(), entry.side(), id -> base + "/pictures/" + id));
    }

    /** @throws StageRefused where the token opens nothing, or its show has no such picture */
    @PreAuthorize(Access.ANYONE)
    @Transactional(readOnly = true)
    public Picture picture(String token, String id) {
        return pictures.find(entry(token).contest(), id).orElseThrow(StageRefused::unknown);
    }

    /** @throws StageRefused where the token opens nothing */
    @PreAuthorize(Access.ANYONE)
    @Transactional(readOnly = true)
    public StageState state(String token) {
        return state(entry(token).show());
    }

    /**
     * Tells once when the show is no longer at that revision; never from the thread of the one who moves it.
     *
     * @return ends it
     * @throws StageRefused where the token opens nothing, or too many wait with it
     */
    @PreAuthorize(Access.ANYONE)
    public Runnable await(String token, long revision, Runnable moved) {
        return bell.wait(entry(token).show(), revision, moved);
    }

    /**
     * Moves the show. The first move to a stopping point begins it.
     *
     * @throws StageRefused where the token opens nothing or only looks, the show has moved since or is over, or there is
     *     no such stopping point
     * @throws CeremonyRefused where the show cannot begin: its sealed result has a later version
     * @throws vn.mocson.award.SealBroken where it cannot begin: what was sealed was changed
     */
    @PreAuthorize(Access.ANYONE)
    @Transactional
    public StageState move(String token, StageMove move) {
        ShowRows.Entry entry = entry(token);
        if (!entry.role().mayMove()) {
            throw StageRefused.onlyLooks();
        }
        StageState before = shows.locked(entry.show()).orElseThrow(StageRefused::unknown);
        if (before.finished() != null) {
            throw StageRefused.finished(before);
        }
        if (before.revision() != move.revision()) {
            throw StageRefused.movedMeanwhile(before);
        }
        int pause = pause(entry.show(), move.pause(), before);
        boolean start = before.started() == null && (Boolean.TRUE.equals(move.start()) || pause > 0);
        if (start) {
            requireUnchanged(entry);
        }
        boolean moved = shows.move(
                entry.show(),
                move.revision(),
                pause,
                speed(move.speed(), before),
                move.blank() == null ? before.blank() : move.blank(),
                start,
                Boolean.TRUE.equals(move.finish()));
        if (!moved) {
            throw new IllegalStateException("a locked show has moved");
        }
        events.publishEvent(new StageBell.Moved(entry.show()));
        return state(entry.show());
    }

    private int pause(ShowId show, @Nullable Integer wanted, StageState before) {
        if (wanted == null) {
            return before.pause();
        }
        int pauses = shows.find(show).orElseThrow(StageRefused::unknown).pauses();
        if (wanted < 0 || wanted > pauses) {
            throw StageRefused.noSuchPause(pauses);
        }
        return wanted;
    }

    private static BigDecimal speed(@Nullable BigDecimal wanted, StageState before) {
        if (wanted == null) {
            return before.speed();
        }
        if (wanted.compareTo(SLOWEST) < 0 || wanted.compareTo(FASTEST) > 0) {
            throw StageRefused.speed();
        }
        return wanted.setScale(SPEED_SCALE, RoundingMode.HALF_UP);
    }

    private void requireUnchanged(ShowRows.Entry entry) {
        StageState state = state(entry.show());
        String deck = shows.deck(entry.show()).orElseThrow(StageRefused::unknown);
        if (!Deck.hash(deck).equals(state.hash())) {
            throw CeremonyRefused.deckBroken();
        }
        seals.require(entry.contest(), shows.seals(entry.show()));
    }

    private StageState state(ShowId show) {
        return shows.state(show).orElseThrow(StageRefused::unknown);
    }

    private ShowRows.Entry entry(String token) {
        return shows.entry(token).orElseThrow(StageRefused::unknown);
    }
}
