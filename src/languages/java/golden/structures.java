// Try a template

List<Tag> tags = List.of(
    Tag.builder().tagKey("Department").tagValue("Finance").build(),
    Tag.builder().tagKey("Owner's").tagValue("").build()
);

CreateKeyRequest request = CreateKeyRequest.builder().tags(tags).build();
CreateKeyResponse response = kmsClient.createKey(request);
KeyMetadata keyMetadata = response.keyMetadata();
