package vn.mocson.seed;

import static vn.mocson.account.StaffRole.ADMIN;
import static vn.mocson.account.StaffRole.APPROVER;
import static vn.mocson.account.StaffRole.AUTHOR;
import static vn.mocson.account.StaffRole.JUDGE;
import static vn.mocson.account.StaffRole.ORGANIZER;
import static vn.mocson.account.StaffRole.SECRETARY;
import static vn.mocson.account.StaffRole.UNIT_CONTACT;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.mocson.account.StaffRole;
import vn.mocson.account.StaffService;
import vn.mocson.common.Installation;
import vn.mocson.common.MocSonProperties;
import vn.mocson.common.security.Access;
import vn.mocson.common.startup.StartupFailure;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitContactService;
import vn.mocson.unit.UnitService;

/**
 * The accounts of a fresh installation, and the lines that a start prints: in a demonstration one
 * account per role with generated passwords, in production one administrator with a one-time password.
 */
@Component
class FirstAccounts implements SmartLifecycle {

    private record Sample(String username, String name, StaffRole role) {}

    private static final String UNIT_CONTACT_NAME = "donvi";

    private static final List<Sample> SAMPLES = List.of(
            new Sample("quantri", "Quản trị viên", ADMIN),
            new Sample("bantochuc", "Ban Tổ chức", ORGANIZER),
            new Sample("biensoan", "Tổ biên soạn câu hỏi", AUTHOR),
            new Sample("pheduyet", "Người phê duyệt", APPROVER),
            new Sample("thuky", "Tổ Thư ký", SECRETARY),
            new Sample("giamkhao", "Ban Giám khảo", JUDGE),
            new Sample(UNIT_CONTACT_NAME, "Đầu mối đơn vị", UNIT_CONTACT));

    private final StaffService staff;
    private final ContestService contests;
    private final UnitService units;
    private final UnitContactService contacts;
    private final Installation installation;
    private final MocSonProperties properties;
    private volatile boolean fresh;
    private volatile boolean running;

    FirstAccounts(
            StaffService staff,
            ContestService contests,
            UnitService units,
            UnitContactService contacts,
            Installation installation,
            MocSonProperties properties) {
        this.staff = staff;
        this.contests = contests;
        this.units = units;
        this.contacts = contacts;
        this.installation = installation;
        this.properties = properties;
    }

    /**
     * Looks before the web server takes the first request: after a restart in the middle of a round hundreds of people
     * are waiting, and behind them a start that still asks the database something would give up and end.
     */
    @Override
    public void start() {
        fresh = !Access.asSystem(staff::anyAdmin);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    /** An application that goes on after a pause is no new start. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which has one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return; // started by a test without a server
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Mốc Son đã sẵn sàng:  http://localhost:" + web.getWebServer().getPort());
        lines.add(
                "Dữ liệu nằm ở:        " + properties.dataDir().toAbsolutePath().normalize());
        if (installation.demonstration()) {
            List<String> accounts = fresh ? createSamples() : readSamples();
            if (!accounts.isEmpty()) {
                lines.add("Tài khoản dùng thử (đăng nhập tại /dang-nhap, ghi lại ở " + samplesFile() + "):");
                lines.addAll(accounts);
            }
        } else if (fresh) {
            String password = Access.asSystem(() -> staff.createFirstAdmin("quantri"));
            lines.add("Quản trị viên đầu tiên: quantri   mật khẩu dùng một lần: " + password);
            lines.add("Mật khẩu này chỉ hiện một lần; hệ thống sẽ yêu cầu đổi khi đăng nhập tại /dang-nhap.");
        }
        lines.add("");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        lines.forEach(out::println);
    }

    private List<String> createSamples() {
        List<String> lines = Access.asSystem(() -> SAMPLES.stream()
                .map(sample -> String.format(
                        Locale.ROOT,
                        "  %-10s  %s  %s (%s)",
                        sample.username(),
                        staff.createSample(sample.username(), sample.name(), Set.of(sample.role())),
                        sample.name(),
                        sample.role()))
                .toList());
        Access.asSystem(this::giveUnits);
        try {
            Files.createDirectories(properties.dataDir());
            Files.write(samplesFile(), lines);
            if (Files.getFileStore(samplesFile()).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(samplesFile(), PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            throw new StartupFailure("không ghi được " + samplesFile() + " (" + e.getMessage() + ")", e);
        }
        return lines;
    }

    /** The unit contact answers for one unit with others below it in every contest's tree. */
    private boolean giveUnits() {
        for (ContestDefinition contest : contests.all()) {
            List<Unit> all = units.tree(contest.units()).all();
            all.stream()
                    .filter(unit -> unit.depth() == 1)
                    .filter(unit -> all.stream().anyMatch(below -> unit.id().equals(below.parent())))
                    .findFirst()
                    .ifPresent(unit -> contacts.give(contest.units(), unit.id(), UNIT_CONTACT_NAME));
        }
        return true;
    }

    private List<String> readSamples() {
        try {
            return Files.exists(samplesFile()) ? Files.readAllLines(samplesFile()) : List.of();
        } catch (IOException e) {
            return List.of("  (không đọc được " + samplesFile() + ")");
        }
    }

    private Path samplesFile() {
        return properties.dataDir().resolve("demo-accounts.txt");
    }
}
