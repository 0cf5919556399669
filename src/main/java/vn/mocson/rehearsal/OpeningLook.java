package vn.mocson.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.mocson.common.MocSonProperties;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.PlanFinding;
import vn.mocson.contest.PlanService;

/** What the opening needs and a look can tell: the plan's own essential steps, the clock, room on the disk. */
@Component
class OpeningLook {

    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST_FREE_MB = 2_048;
    /** The way to the page and back takes time too; entrants' countdowns go by the server's clock in any case. */
    private static final long MOST_APART_MS = 10_000;

    private final PlanService plan;
    private final MocSonProperties properties;

    OpeningLook(PlanService plan, MocSonProperties properties) {
        this.plan = plan;
        this.properties = properties;
    }

    /**
     * @param figures has {@link Figure#CLOCK_MS}; gets the others
     * @return what is not good enough
     */
    List<String> look(ContestId contest, Map<Figure, Long> figures) {
        List<String> problems = new ArrayList<>();
        plan.of(contest).stream()
                .filter(line -> line.essential() && line.state() == PlanFinding.State.MISSING)
                .flatMap(line -> line.notes().stream())
                .distinct()
                .forEach(problems::add);
        if (Math.abs(figures.getOrDefault(Figure.CLOCK_MS, 0L)) > MOST_APART_MS) {
            problems.add("Đồng hồ máy chủ lệch hơn 10 giây so với máy đang mở trang này. Hãy chỉnh giờ máy chủ theo"
                    + " giờ chuẩn (NTP), hoặc kiểm tra giờ của máy này rồi làm lại.");
        }
        long free = free();
        figures.put(Figure.FREE_MB, free);
        if (free < LEAST_FREE_MB) {
            problems.add("Ổ đĩa dữ liệu chỉ còn " + Vietnamese.number(free) + " MB, cần ít nhất "
                    + Vietnamese.number(LEAST_FREE_MB) + " MB. Hãy dọn bớt hoặc mở rộng ổ đĩa.");
        }
        return problems;
    }

    private long free() {
        try {
            return Files.getFileStore(properties.dataDir()).getUsableSpace() / MEGABYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
