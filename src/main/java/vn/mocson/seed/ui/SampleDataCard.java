package vn.mocson.seed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mocson.common.ui.ConsoleCard;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.participant.ParticipantService;
import vn.mocson.seed.DemoCrowd;

/** Tells an administrator how much sample data there is, and removes all of it in one act. */
class SampleDataCard extends Section {

    private final DemoCrowd crowd;

    private SampleDataCard(DemoCrowd crowd, int people) {
        this.crowd = crowd;
        addClassName("console-card");
        Button remove = new Button(getTranslation("sample.remove"), click -> ask(people));
        remove.addThemeVariants(ButtonVariant.ERROR);
        add(
                new H2(getTranslation("sample.title")),
                new Paragraph(getTranslation("sample.people", Wording.number(people))),
                remove);
    }

    private void ask(int people) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("sample.remove.title"),
                getTranslation("sample.remove.text", Wording.number(people)),
                getTranslation("sample.remove"),
                confirmed -> remove());
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("sample.remove.cancel"));
        dialog.open();
    }

    private void remove() {
        Notices.done(getTranslation("sample.removed", Wording.number(crowd.remove())));
        setVisible(false);
    }

    @Configuration(proxyBeanMethods = false)
    static class OnTheConsole {

        @Bean
        ConsoleCard sampleData(AuthenticationContext person, ParticipantService participants, DemoCrowd crowd) {
            return () -> {
                int people = person.hasRole("ADMIN") ? participants.samples().size() : 0;
                return people == 0 ? Optional.<Component>empty() : Optional.of(new SampleDataCard(crowd, people));
            };
        }
    }
}
