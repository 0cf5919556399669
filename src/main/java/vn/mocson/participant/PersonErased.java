package vn.mocson.participant;

import vn.mocson.contest.ContestId;

/**
 * A registration says no longer whose it is; told inside the transaction, so that others let their part go with it.
 *
 * @param phone what it was, in digits: by it people are found where no registration is named
 */
public record PersonErased(ParticipantId participant, ContestId contest, String phone) {

    @Override
    public String toString() {
        return "PersonErased[" + participant + "]";
    }
}
