package cn.anlan.campaign.roster;

/// A person's name and phone number, sealed, and the hash by which the number is found.
@SuppressWarnings("ArrayRecordComponent") // never compared, only stored
record SealedContact(byte[] name, byte[] phone, byte[] phoneIndex) {}
