package vn.mocson.ceremony;

/** A new token, told once: what is kept of it opens nothing. */
public record StageTicket(StageRole role, String token) {

    /** The address of its page, from the root. */
    public String path() {
        return (role.mayMove() ? "/dieu-khien/" : "/san-khau/") + token;
    }

    @Override
    public String toString() {
        return "StageTicket[" + role + "]";
    }
}
