aws configure set region eu-west-1
cat "$HOME/.aws/config"
