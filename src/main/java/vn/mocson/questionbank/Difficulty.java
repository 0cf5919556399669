package vn.mocson.questionbank;

public enum Difficulty {
    EASY,
    MEDIUM,
    HARD
}
