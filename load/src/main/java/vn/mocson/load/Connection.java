package vn.mocson.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** One keep-alive HTTP/1.1 connection with one request under way; parses what a reply needs and no more. */
final class Connection {

    /** Whoever sends: told on the loop's thread. */
    interface Owner {
        void answered(Connection connection);

        void failed(Connection connection, String reason);
    }

    private final Loop loop;
    private final InetSocketAddress address;
    private final Owner owner;
    private final ByteBuffer out = ByteBuffer.allocateDirect(8 * 1024);
    private SocketChannel channel;
    private SelectionKey key;
    private boolean waiting;
    private long sentAt;

    private byte[] in = new byte[2 * 1024];
    private int filled;
    private int bodyFrom;
    private int bodyLength;
    private boolean chunked;
    private boolean gzip;
    private boolean closes;
    private int status;
    private int retryAfterSeconds;
    private byte[] body;
    private int bodyStart;
    private int bodyEnd;

    Connection(Loop loop, InetSocketAddress address, Owner owner) {
        this.loop = loop;
        this.address = address;
        this.owner = owner;
    }

    /** Empty, to be filled with a request and sent. */
    ByteBuffer request() {
        return out.clear();
    }

    void send() {
        out.flip();
        filled = 0;
        bodyFrom = 0;
        waiting = true;
        sentAt = System.nanoTime();
        try {
            if (channel == null) {
                connect();
            } else {
                write();
            }
        } catch (IOException e) {
            broken(e.toString());
        }
    }

    private void connect() throws IOException {
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        boolean connected = channel.connect(address);
        key = channel.register(loop.selector, connected ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, this);
        if (connected) {
            write();
        }
    }

    private void write() throws IOException {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    void ready(SelectionKey ready) {
        if (ready != key) {
            return; // of a connection that was replaced meanwhile
        }
        try {
            if (ready.isConnectable()) {
                channel.finishConnect();
                write();
            } else if (ready.isWritable()) {
                write();
            }
            if (ready.isReadable()) {
                read();
            }
        } catch (IOException e) {
            broken(e.toString());
        }
    }

    private void read() throws IOException {
        ByteBuffer received = loop.received.clear();
        int n = channel.read(received);
        if (n < 0) {
            if (waiting) {
                broken("closed without a reply");
            } else {
                close();
            }
            return;
        }
        if (filled + n > in.length) {
            in = Arrays.copyOf(in, Math.max(in.length * 2, filled + n));
        }
        received.flip().get(in, filled, n);
        filled += n;
        if (waiting && complete()) {
            waiting = false;
            if (closes) {
                close();
            }
            owner.answered(this);
        }
    }

    private void broken(String reason) {
        close();
        if (waiting) {
            waiting = false;
            owner.failed(this, reason);
        }
    }

    void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // it is gone either way
            }
            channel = null;
            key = null;
        }
    }

    // ------------------------------------------------------------------------------------------ the reply

    private boolean complete() throws IOException {
        if (bodyFrom == 0 && !head()) {
            return false;
        }
        if (chunked) {
            return dechunked();
        }
        if (filled - bodyFrom < bodyLength) {
            return false;
        }
        body(in, bodyFrom, bodyFrom + bodyLength);
        return true;
    }

    private boolean head() {
        int end = -1;
        for (int i = 3; i < filled; i++) {
            if (in[i] == '\n' && in[i - 2] == '\n') {
                end = i + 1;
                break;
            }
        }
        if (end < 0) {
            return false;
        }
        status = (in[9] - '0') * 100 + (in[10] - '0') * 10 + in[11] - '0';
        chunked = false;
        gzip = false;
        closes = false;
        bodyLength = 0;
        retryAfterSeconds = 0;
        int line = 0;
        while (line < end - 2) {
            int to = line;
            while (in[to] != '\n') {
                to++;
            }
            switch (in[line] | 0x20) {
                case 'c' -> {
                    if (is(line, "content-length:")) {
                        bodyLength = number(line + 15);
                    } else if (is(line, "content-encoding:")) {
                        gzip = has(line, to, "gzip");
                    } else if (is(line, "connection:")) {
                        closes = has(line, to, "close");
                    }
                }
                case 't' -> chunked |= is(line, "transfer-encoding:") && has(line, to, "chunked");
                case 'r' -> {
                    if (is(line, "retry-after:")) {
                        retryAfterSeconds = number(line + 12);
                    }
                }
                default -> {}
            }
            line = to + 1;
        }
        bodyFrom = end;
        return true;
    }

    private boolean is(int at, String lowerCase) {
        for (int i = 0; i < lowerCase.length(); i++) {
            byte b = in[at + i];
            if ((b >= 'A' && b <= 'Z' ? b | 0x20 : b) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean has(int from, int to, String lowerCase) {
        for (int i = from; i + lowerCase.length() <= to; i++) {
            if (is(i, lowerCase)) {
                return true;
            }
        }
        return false;
    }

    private int number(int at) {
        while (in[at] == ' ') {
            at++;
        }
        int value = 0;
        while (in[at] >= '0' && in[at] <= '9') {
            value = value * 10 + in[at++] - '0';
        }
        return value;
    }

    private boolean dechunked() throws IOException {
        int at = bodyFrom;
        byte[] joined = new byte[filled - bodyFrom];
        int length = 0;
        while (true) {
            int size = 0;
            int digit;
            if (at >= filled) {
                return false;
            }
            while (at < filled && (digit = Character.digit(in[at], 16)) >= 0) {
                size = size * 16 + digit;
                at++;
            }
            while (at < filled && in[at] != '\n') {
                at++;
            }
            at++;
            if (at + size + 2 > filled) {
                return false;
            }
            if (size == 0) {
                body(joined, 0, length);
                return true;
            }
            System.arraycopy(in, at, joined, length, size);
            length += size;
            at += size + 2;
        }
    }

    private void body(byte[] bytes, int from, int to) throws IOException {
        if (gzip && to > from) {
            byte[] plain =
                    new GZIPInputStream(new ByteArrayInputStream(bytes, from, to - from), 8 * 1024).readAllBytes();
            body = plain;
            bodyStart = 0;
            bodyEnd = plain.length;
        } else {
            body = bytes;
            bodyStart = from;
            bodyEnd = to;
        }
    }

    int status() {
        return status;
    }

    /** From handing the request to the system, connecting included, to the last byte of the reply. */
    long nanos() {
        return System.nanoTime() - sentAt;
    }

    Paper paper() {
        return Paper.read(body, bodyStart, bodyEnd);
    }

    String field(String name) {
        return bodyEnd == bodyStart ? "" : Json.field(body, bodyStart, bodyEnd, name);
    }

    /** Whether the body holds these bytes; cheaper than reading it. */
    boolean holds(byte[] wanted) {
        next:
        for (int i = bodyStart; i + wanted.length <= bodyEnd; i++) {
            for (int j = 0; j < wanted.length; j++) {
                if (body[i + j] != wanted[j]) {
                    continue next;
                }
            }
            return true;
        }
        return false;
    }

    byte[] bodyBytes() {
        return Arrays.copyOfRange(body, bodyStart, bodyEnd);
    }

    int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
