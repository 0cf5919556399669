package vn.mocson.rehearsal.ui;

/** Does something that may be refused, says so where it is, and shows afterwards how things stand. */
@FunctionalInterface
interface Attempt {

    void at(Runnable act);
}
