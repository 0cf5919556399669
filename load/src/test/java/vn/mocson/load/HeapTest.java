package vn.mocson.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeapTest {

    @Test
    void theHeapsOwnLineIsRead() {
        assertEquals(64, Heap.usedMiB("""
                4711:
                 garbage-first heap   total reserved 786432K, committed 262144K, used 65536K [0x00000000d0000000, 0x0000000100000000)
                  region size 1024K, 2 young (2048K), 0 survivors (0K)
                 Metaspace       used 120000K, committed 121000K, reserved 1179648K
                """));
        assertEquals(32, Heap.usedMiB(" garbage-first heap   total 786432K, used 32768K [0x0, 0x1)"));
        assertEquals(0, Heap.usedMiB("no such process"));
    }
}
