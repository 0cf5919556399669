package vn.mocson.common.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.mocson.common.security.Access;

/** Where people and portals find this server, for what leaves the page: snippets, QR codes, posters. */
@Component
public class PublicAddress {

    private final String set;

    /** @param set {@code mocson.public-address}, for servers whose staff come in by another address than people do */
    PublicAddress(@Value("${mocson.public-address:}") String set) {
        this.set = set.strip().replaceFirst("/+$", "");
    }

    /** Without a slash at the end: what is set, else how this request came. */
    @PreAuthorize(Access.ANYONE)
    public String of(HttpServletRequest request) {
        return set.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : set;
    }
}
