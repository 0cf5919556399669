package vn.mocson.account;

/** What still lies between a right password and the console. Before {@link #DONE} a person holds no role but the step's own. */
public enum SignInStep {
    /** The second factor is asked for. */
    CODE,
    /** The password was made by the system and has to be replaced. */
    PASSWORD,
    /** A second factor is required and there is none yet. */
    ENROLMENT,
    DONE
}
