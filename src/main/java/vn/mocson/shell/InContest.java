package vn.mocson.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person while they do something in one contest: the roles that they hold for it count like any other. */
final class InContest extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Authentication person;

    InContest(Authentication person, long contest) {
        super(authorities(person, contest));
        this.person = person;
        setDetails(person.getDetails());
        super.setAuthenticated(true);
    }

    private static Collection<GrantedAuthority> authorities(Authentication person, long contest) {
        String here = "@" + contest;
        List<GrantedAuthority> all = new ArrayList<>(person.getAuthorities());
        person.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(name -> name.endsWith(here))
                .map(name -> new SimpleGrantedAuthority(name.substring(0, name.length() - here.length())))
                .forEach(all::add);
        return all;
    }

    /** As they signed in. */
    Authentication person() {
        return person;
    }

    @Override
    public @Nullable Object getPrincipal() {
        return person.getPrincipal();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof InContest same && person.equals(same.person);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + person.hashCode();
    }
}
