package vn.mocson.standings;

public enum BoardState {
    LIVE,
    FROZEN,
    FINAL
}
