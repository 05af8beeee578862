# Try a template

description='{
  JSON
"""
'\''@
’@ \ `${x}
}'

response=$(aws kms create-key \
    --description "$description")
