package vn.mocson.common.paper;

import vn.mocson.common.text.Vietnamese;

/**
 * Who signs.
 *
 * @param authority in whose name, made by {@link OfficialLayout#onBehalfOf} or {@link OfficialLayout#inPlaceOf};
 *     empty for somebody who signs in their own
 * @param inPlace in whose place a deputy signs, made by {@link OfficialLayout#inPlaceOf}; empty for none
 * @param title {@code Phó Bí thư}, {@code Người soạn}
 * @param name empty leaves it to be written by hand
 */
public record Signer(String authority, String inPlace, String title, String name) {

    public Signer(String authority, String title, String name) {
        this(authority, "", title, name);
    }

    public Signer {
        inPlace = Vietnamese.clean(inPlace);
        authority = Vietnamese.clean(authority);
        title = Vietnamese.clean(title);
        name = Vietnamese.clean(name);
    }
}
