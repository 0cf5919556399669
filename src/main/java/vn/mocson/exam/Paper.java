package vn.mocson.exam;

import java.util.ArrayList;
import java.util.List;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionId;

/** The questions one attempt got and the order of their options. */
record Paper(List<Item> items) {

    record Item(QuestionId question, List<OptionId> options) {

        Item {
            options = List.copyOf(options);
        }
    }

    Paper {
        items = List.copyOf(items);
    }

    List<QuestionId> questions() {
        return items.stream().map(Item::question).toList();
    }

    /** {@code 12:k3f9a2,p8x2mm;13:…}: short, because it is written at every start. */
    String encode() {
        StringBuilder text = new StringBuilder();
        for (Item item : items) {
            text.append(text.isEmpty() ? "" : ";")
                    .append(item.question().value())
                    .append(':');
            for (int i = 0; i < item.options().size(); i++) {
                text.append(i == 0 ? "" : ",").append(item.options().get(i).value());
            }
        }
        return text.toString();
    }

    static Paper decode(String text) {
        List<Item> items = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            int colon = part.indexOf(':');
            List<OptionId> options = new ArrayList<>();
            for (String option : part.substring(colon + 1).split(",", -1)) {
                options.add(new OptionId(option));
            }
            items.add(new Item(new QuestionId(Long.parseLong(part.substring(0, colon))), options));
        }
        return new Paper(items);
    }
}
