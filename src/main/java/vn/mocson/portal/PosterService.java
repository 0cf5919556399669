package vn.mocson.portal;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.mocson.common.paper.PdfFile;
import vn.mocson.common.qr.QrCode;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.Rules;
import vn.mocson.participant.InviteService;
import vn.mocson.participant.UnitInvite;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;

/** The addresses that lead people to a contest, as links, QR codes and things to print. */
@Service
public class PosterService {

    private final ContestService contests;
    private final UnitService units;
    private final InviteService invites;
    private final Clock clock;

    /** Told after each code that is drawn. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int of);
    }

    PosterService(ContestService contests, UnitService units, InviteService invites, Clock clock) {
        this.contests = contests;
        this.units = units;
        this.invites = invites;
        this.clock = clock;
    }

    /**
     * The address of the door. With a unit, its people need not look for it; where only who is on the list may enter,
     * the unit's invite code is filled in as well.
     *
     * @param base the server's own public address, without a slash at the end
     */
    @PreAuthorize(Access.ORGANIZERS)
    public String address(ContestId id, String base, @Nullable UnitId unit) {
        ContestDefinition contest = contests.contest(id);
        return address(contest, base, unit == null ? null : unit(contest, unit), codes(contest));
    }

    /**
     * A poster on A4, as PDF.
     *
     * @param base the server's own public address, without a slash at the end
     * @param unit whose people it is for; null for everybody
     */
    @PreAuthorize(Access.ORGANIZERS)
    public byte[] poster(ContestId id, String base, @Nullable UnitId unit) {
        ContestDefinition contest = contests.contest(id);
        Unit of = unit == null ? null : unit(contest, unit);
        String address = address(contest, base, of, codes(contest));
        return PdfFile.render(
                VietnamTime.dateOf(clock.instant()),
                PosterPages.poster(contest, of, address),
                Map.of(PosterPages.picture(0), QrCode.of(address).png(8)));
    }

    /**
     * The codes of all units on sheets of A4 to cut up, as PDF.
     *
     * @param base the server's own public address, without a slash at the end
     */
    @PreAuthorize(Access.ORGANIZERS)
    public byte[] sheet(ContestId id, String base, Progress progress) {
        ContestDefinition contest = contests.contest(id);
        List<Unit> all = units.tree(contest.units()).all();
        Map<UnitId, String> codes = codes(contest);
        Map<String, byte[]> pictures = new HashMap<>();
        for (Unit unit : all) {
            int n = pictures.size();
            pictures.put(
                    PosterPages.picture(n),
                    QrCode.of(address(contest, base, unit, codes)).png(4));
            progress.at(n + 1, all.size());
        }
        return PdfFile.render(VietnamTime.dateOf(clock.instant()), PosterPages.sheet(contest, all, base), pictures);
    }

    private Unit unit(ContestDefinition contest, UnitId id) {
        return units.tree(contest.units()).find(id).orElseThrow();
    }

    /** The codes that still admit, where people need one. */
    private Map<UnitId, String> codes(ContestDefinition contest) {
        Map<UnitId, String> codes = new HashMap<>();
        if (contest.rules().eligibility().roster() == Rules.Roster.CLOSED) {
            invites.all(contest.id()).stream()
                    .filter(UnitInvite::active)
                    .forEach(invite -> codes.put(invite.unit().id(), invite.code()));
        }
        return codes;
    }

    private static String address(
            ContestDefinition contest, String base, @Nullable Unit unit, Map<UnitId, String> codes) {
        return base
                + (unit == null
                        ? ContestAddress.door(contest)
                        : ContestAddress.door(contest, unit.code(), codes.getOrDefault(unit.id(), "")));
    }
}
