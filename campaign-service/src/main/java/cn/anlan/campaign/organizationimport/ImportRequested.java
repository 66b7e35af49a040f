package cn.anlan.campaign.organizationimport;

/// A file waits to be imported.
record ImportRequested() {}
