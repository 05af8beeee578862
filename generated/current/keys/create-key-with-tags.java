// Create a KMS key with tags

String desc = "Key for protecting critical data";
List<Tag> tags = List.of(
    Tag.builder().tagKey("Department").tagValue("Finance").build(),
    Tag.builder().tagKey("CostCenter").tagValue("87654").build()
);

CreateKeyRequest request = CreateKeyRequest.builder().description(desc).tags(tags).build();
CreateKeyResponse response = kmsClient.createKey(request);
KeyMetadata keyMetadata = response.keyMetadata();
