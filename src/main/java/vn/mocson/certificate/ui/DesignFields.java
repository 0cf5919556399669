package vn.mocson.certificate.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import vn.mocson.certificate.CertificateDesign;
import vn.mocson.certificate.CertificateDesign.Heading;

/** What stands on the certificates, field by field. */
class DesignFields extends Div {

    private final Select<Heading> heading = new Select<>();
    private final Input colour = colour();
    private final Input frame = colour();
    private final TextField above = line("above");
    private final TextField issuer = line("issuer");
    private final TextField title = line("title");
    private final TextField opening = line("opening");
    private final TextField person = line("person");
    private final TextField collective = line("collective");
    private final TextField prizeWords = line("prizeWords");
    private final TextField taken = line("taken");
    private final TextField place = line("place");
    private final TextField authority = line("authority");
    private final TextField position = line("position");
    private final TextField signer = line("signer");
    private final TextField prizeSuffix = line("prizeSuffix");
    private final TextField takenSuffix = line("takenSuffix");
    private final Checkbox selfService = new Checkbox(getTranslation("certificates.design.selfService"));
    private final PictureField emblem;
    private final PictureField signature;

    DesignFields(PictureField.Keeper pictures) {
        addClassName("certificates-design");
        heading.setLabel(getTranslation("certificates.design.heading"));
        heading.setItems(Heading.values());
        heading.setItemLabelGenerator(each -> getTranslation("certificates.design.heading." + each));
        emblem = new PictureField(getTranslation("certificates.design.emblem"), pictures);
        signature = new PictureField(getTranslation("certificates.design.signature"), pictures);
        signature.setHelp(getTranslation("certificates.design.signature.help"));
        signer.setHelperText(getTranslation("certificates.design.signer.help"));
        prizeSuffix.setHelperText(getTranslation("certificates.design.prizeSuffix.help"));
        selfService.setHelperText(getTranslation("certificates.design.selfService.help"));
        add(
                heading,
                named(colour, "colour"),
                named(frame, "frame"),
                above,
                issuer,
                title,
                opening,
                person,
                collective,
                prizeWords,
                taken,
                place,
                authority,
                position,
                signer,
                prizeSuffix,
                takenSuffix,
                emblem,
                signature,
                selfService);
    }

    private static Input colour() {
        Input input = new Input();
        input.setType("color");
        return input;
    }

    private Div named(Input input, String name) {
        input.setId("certificates-" + name);
        NativeLabel label = new NativeLabel(getTranslation("certificates.design." + name));
        label.setFor(input);
        Div field = new Div(label, input);
        field.addClassName("certificates-colour");
        return field;
    }

    private TextField line(String name) {
        TextField field = new TextField(getTranslation("certificates.design." + name));
        field.setMaxLength(CertificateDesign.LONGEST);
        return field;
    }

    void show(CertificateDesign design) {
        heading.setValue(design.heading());
        colour.setValue(design.colour());
        frame.setValue(design.frame());
        above.setValue(design.above());
        issuer.setValue(design.issuer());
        title.setValue(design.title());
        opening.setValue(design.opening());
        person.setValue(design.person());
        collective.setValue(design.collective());
        prizeWords.setValue(design.prizeWords());
        taken.setValue(design.taken());
        place.setValue(design.place());
        authority.setValue(design.authority());
        position.setValue(design.position());
        signer.setValue(design.signer());
        prizeSuffix.setValue(design.prizeSuffix());
        takenSuffix.setValue(design.takenSuffix());
        selfService.setValue(design.selfService());
        emblem.show(design.emblem());
        signature.show(design.signature());
    }

    /** @throws vn.mocson.common.web.Refusal where something in it is not taken */
    CertificateDesign value() {
        return new CertificateDesign(
                heading.getValue() == null ? Heading.NONE : heading.getValue(),
                colour.getValue(),
                frame.getValue(),
                above.getValue(),
                issuer.getValue(),
                title.getValue(),
                opening.getValue(),
                person.getValue(),
                collective.getValue(),
                prizeWords.getValue(),
                taken.getValue(),
                place.getValue(),
                authority.getValue(),
                position.getValue(),
                signer.getValue(),
                prizeSuffix.getValue(),
                takenSuffix.getValue(),
                selfService.getValue(),
                emblem.value(),
                signature.value());
    }
}
