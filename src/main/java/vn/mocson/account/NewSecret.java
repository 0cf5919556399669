package vn.mocson.account;

/** A secret that is shown to a person and counts only once they have proved that their app has it. */
public final class NewSecret {

    private final byte[] bytes;
    private final String account;

    NewSecret(byte[] bytes, String account) {
        this.bytes = bytes;
        this.account = account;
    }

    byte[] bytes() {
        return bytes;
    }

    /** In groups of four, for typing. */
    public String typed() {
        return Totp.base32(bytes).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What the square for the camera says (Key URI format of the authenticator apps). */
    public String uri() {
        return "otpauth://totp/MocSon:" + account + "?secret=" + Totp.base32(bytes) + "&issuer=MocSon";
    }

    @Override
    public String toString() {
        return "NewSecret[…]";
    }
}
