# Try a template

description='It'\''s "quoted" and $not \ #{replaced} ’'

response=$(aws kms create-key \
    --description "$description")
