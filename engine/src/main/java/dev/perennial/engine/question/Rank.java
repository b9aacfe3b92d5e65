package dev.perennial.engine.question;

/** Finds the number that stands at a place among others, without bringing all into order. */
final class Rank {

    private Rank() {}

    /**
     * The number that so many others lie before or beside. Changes the order of the first numbers.
     *
     * <p>C. A. R. Hoare (1961), Algorithm 65: Find, Communications of the ACM 4 (7).
     *
     * @param from none before it exceeds one from it on
     * @param size how many of the numbers count
     */
    static long find(long[] numbers, int from, int size, int rank) {
        int low = from;
        int high = size - 1;
        while (low < high) {
            long pivot = numbers[rank];
            int left = low;
            int right = high;
            while (left <= right) {
                while (numbers[left] < pivot) left++;
                while (pivot < numbers[right]) right--;
                if (left > right) break;
                long kept = numbers[left];
                numbers[left++] = numbers[right];
                numbers[right--] = kept;
            }
            if (right < rank) low = left;
            if (rank < left) high = right;
        }
        return numbers[rank];
    }
}
