package vn.mocson.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseEntrants;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.standings.StandingsJobs;

/** A page of figures that stays open for days, and one that is opened and left all day long, leave nothing behind. */
@HouseTest
class FiguresSoakTest extends SpringBrowserlessTest {

    /** What grows with each of them is seen after a few; the rest is for what grows now and then. */
    private static final int REFRESHES = 500;

    private static final int VISITS = 1_000;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void signIn() {
        HouseEntrants.leave(house);
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
    }

    @AfterEach
    void asItWas() {
        HouseEntrants.leave(house);
    }

    private int listeners() {
        return (int) meters.get("mocson.live.pages").gauge().value();
    }

    @Test
    void whoComesAndGoesIsListenedToOnceAndThenNoMore() {
        FiguresView view = open();
        Element parent = view.getElement().getParent();
        view.getElement().removeFromParent();
        int nobody = listeners();

        for (int i = 0; i < VISITS; i++) {
            parent.appendChild(view.getElement());
            assertThat(listeners()).isEqualTo(nobody + 1);
            view.getElement().removeFromParent();
        }

        assertThat(listeners()).isEqualTo(nobody);
    }

    @Test
    void aPageThatIsLeftByALinkIsNoLongerTold() {
        navigate("quan-tri", Component.class);
        int nobody = listeners();
        for (int i = 0; i < 20; i++) {
            open();
            navigate("quan-tri", Component.class);
        }

        assertThat(listeners()).isEqualTo(nobody);
    }

    @Test
    void aPageThatStaysOpenDoesNotGrow() {
        FiguresView view = open();
        HouseEntrants.submits(house, "Lò Thị Một");
        refresh(view);
        long size = components(view);
        int open = listeners();

        for (int i = 0; i < REFRESHES; i++) {
            refresh(view);
        }

        assertThat(components(view)).isEqualTo(size);
        assertThat(listeners()).isEqualTo(open);
    }

    @Test
    void figuresThatMoveReplaceThoseBefore() {
        FiguresView view = open();
        HouseEntrants.submits(house, "Lò Thị Hai");
        refresh(view);
        long size = components(view);

        for (int i = 0; i < 30; i++) {
            HouseEntrants.submits(house, "Lò Thị Ba");
            refresh(view);
        }

        assertThat(components(view)).isEqualTo(size);
    }

    private void refresh(FiguresView view) {
        new StandingsJobs(house).tellOfMoves();
        view.refresh();
    }

    private static long components(Component of) {
        return 1 + of.getChildren().mapToLong(FiguresSoakTest::components).sum();
    }

    private FiguresView open() {
        return Objects.requireNonNull(
                navigate("quan-tri/cuoc-thi/" + HouseEntrants.RUNNING + "/so-lieu", FiguresView.class));
    }
}
