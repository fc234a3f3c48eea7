namespace ChikaBot.Stores.Csv;

/// <summary>
/// From one number to another, for the millions of numbers of a file: two arrays and no object per entry, 16 bytes a slot at most two thirds
/// full. An empty slot is 0, so the key 0 is kept as one that no number of 16 digits has.
/// </summary>
internal sealed class SeenNumbers
{
    private const ulong ZeroKey = ulong.MaxValue;

    private ulong[] keys = new ulong[1024];
    private ulong[] values = new ulong[1024];
    private int count;

    /// <summary>The value last set for the key; null when there is none.</summary>
    public ulong? Find(ulong key)
    {
        if (key == 0) key = ZeroKey;
        var slot = Slot(keys, key);
        return keys[slot] == key ? values[slot] : null;
    }

    public void Set(ulong key, ulong value)
    {
        if (key == 0) key = ZeroKey;
        var slot = Slot(keys, key);
        values[slot] = value;
        if (keys[slot] == key) return;
        keys[slot] = key;
        if (++count > keys.Length / 3 * 2) Grow();
    }

    private static int Slot(ulong[] keys, ulong key)
    {
        var slot = (int)(unchecked(key * 0x9E3779B97F4A7C15UL) >> 33) & (keys.Length - 1);
        while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & (keys.Length - 1);
        return slot;
    }

    private void Grow()
    {
        var (oldKeys, oldValues) = (keys, values);
        keys = new ulong[oldKeys.Length * 2];
        values = new ulong[keys.Length];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] == 0) continue;
            var slot = Slot(keys, oldKeys[i]);
            keys[slot] = oldKeys[i];
            values[slot] = oldValues[i];
        }
    }
}
