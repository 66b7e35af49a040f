package cn.anlan.campaign.elsewhere;

/// Belongs to another service.
public class Stranger {}
