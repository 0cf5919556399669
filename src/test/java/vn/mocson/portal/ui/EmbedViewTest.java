package vn.mocson.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.Origin;
import vn.mocson.contest.OriginService;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitService;

@HouseTest
class EmbedViewTest extends SpringBrowserlessTest {

    private static final String CONTEST = "lang-son-70-nam";
    private static final Origin PORTAL = new Origin("https://cong.tinh.gov.vn");

    @Autowired
    private ApplicationContext house;

    @BeforeEach
    void anOrganizer() {
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
    }

    @AfterEach
    void asItWas() {
        Access.asSystem(() -> {
            origins().forbid(contest().id(), PORTAL);
            return true;
        });
    }

    @Test
    void aSiteIsAllowedAndTakenOffAgain() {
        EmbedView view = open();
        assertThat(text(view)).contains("Chưa có trang nào");

        test(find(TextField.class, view).single()).setValue(" https://Cong.Tinh.gov.vn/ ");
        click(view, "Cho phép");
        assertThat(origins().of(contest().id())).containsExactly(PORTAL);
        assertThat(text(view)).contains(PORTAL.value());

        click(view, "Bỏ");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(origins().of(contest().id())).isEmpty();
    }

    @Test
    void aWrongAddressStaysInItsFieldWithWhatToDo() {
        EmbedView view = open();
        TextField site = find(TextField.class, view).single();

        test(site).setValue("https://cong.tinh.gov.vn/tin-tuc");
        click(view, "Cho phép");

        assertThat(site.isInvalid()).isTrue();
        assertThat(site.getErrorMessage()).contains("Hãy ghi https://cong.tinh.gov.vn.");
        assertThat(origins().of(contest().id())).isEmpty();
    }

    @Test
    void theCodeNamesTheContestAndWhatItShows() {
        EmbedView view = open();
        assertThat(text(view)).contains("/embed.js\" data-contest=\"" + CONTEST + "\"></script>");

        @SuppressWarnings("unchecked")
        Select<SnippetPanel.Piece> pieces = find(Select.class, view).single();
        pieces.setValue(SnippetPanel.Piece.UNITS);
        assertThat(text(view)).contains("data-show=\"units\"");

        pieces.setValue(SnippetPanel.Piece.LINK);
        assertThat(text(view)).doesNotContain("<script").contains("/thi/" + CONTEST + "\">Vào thi");
    }

    @Test
    void aUnitHasAnAddressAndAPosterOfItsOwn() {
        EmbedView view = open();
        Unit unit =
                house.getBean(UnitService.class).tree(contest().units()).all().getLast();

        @SuppressWarnings("unchecked")
        ComboBox<Unit> field = find(ComboBox.class, view).single();
        field.setValue(unit);

        assertThat(text(view)).contains("/thi/" + CONTEST + "?don-vi=" + unit.code(), unit.name());
        assertThat(find(Anchor.class, view).all().stream().map(Component::getElement))
                .anyMatch(link -> link.getTextRecursively().contains("Áp phích A4"));
    }

    private EmbedView open() {
        return navigate("quan-tri/cuoc-thi/" + CONTEST + "/nhung", EmbedView.class);
    }

    private void click(Component view, String button) {
        test(find(Button.class, view).all().stream()
                        .filter(each -> each.getText().equals(button))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private static String text(Component view) {
        return view.getElement().getTextRecursively();
    }

    private ContestDefinition contest() {
        return house.getBean(ContestService.class).bySlug(CONTEST);
    }

    private OriginService origins() {
        return house.getBean(OriginService.class);
    }
}
