# List the tags of a KMS key

# Replace the following example key ARN with a valid key ID or key ARN
key_id = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

response = kmsClient.list_resource_tags({
  key_id: key_id
})
tags = response.flat_map { |page| page.tags }
