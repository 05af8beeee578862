require 'json'

# Writes what a snippet's result variable holds, or the error that ends it, in the form in which the harness compares.
module Observer
  # The classes of values, by the last names of the SDK's shapes: it is loaded later.
  CLASSES = {
    'StructureShape' => Struct, 'ListShape' => Array, 'MapShape' => Hash, 'BlobShape' => String, 'TimestampShape' => Time
  }.freeze

  class << self
    # Writes what a snippet holds of a result, under the names of the API, to the file that the harness reads; a text
    # where that is no result.
    #
    # The block returns what variables of their own hold, by the members that they are, and the response that the snippet
    # keeps, whose other members count too.
    def write(client, operation, &hold)
      output = client.config.api.operations.find { |_name, candidate| candidate.name == operation.to_s }.last.output
      observed = begin
        held(output, *hold.call)
      rescue StandardError => error
        "nothing that can be told: #{error.message}"
      end
      save('OBSERVED', observed)
    end

    # Writes values that are no response, as a list. Ruby has one type for texts and binary data: what each value is, a
    # kind says, which is `blob`, `list` or `map` with the kinds of what it holds, or another.
    def write_values(kinds, values)
      save('OBSERVED', encode_plain(['list', *kinds], values))
    end

    # Writes an error that AWS answered; any other says enough on stderr.
    def write_error(error)
      return unless error.is_a?(Aws::Errors::ServiceError)

      save('OBSERVED_ERROR', { code: error.code, type: error.class.name, message: error.message })
    end

    private

    def held(output, members, *responses)
      strangers = responses.reject { |response| response.is_a?(Seahorse::Client::Response) }
      return told(strangers.first) unless strangers.empty?

      refs = output.shape.members.to_h { |_name, ref| [ref.location_name, ref] }
      own = members.to_h { |name, value| [name, encode(refs.fetch(name), value)] }
      [*responses.map { |response| encode(output, response.data) }, own].reduce(:merge)
    end

    # Says what a value is that is none of a result.
    def told(value)
      value.nil? ? 'nothing' : "a #{value.class}: #{value.inspect}"
    end

    def save(variable, value)
      File.write(ENV.fetch(variable), JSON.generate(value))
    end

    # The SDK's description of the response, a shape, knows what a value is and what the API calls it.
    def encode(ref, value)
      return told(value) unless value.is_a?(CLASSES.fetch(ref.shape.class.name[/\w+\z/], Object))

      case ref.shape
      when Seahorse::Model::Shapes::StructureShape then encode_structure(ref.shape, value)
      when Seahorse::Model::Shapes::ListShape then value.map { |item| encode(ref.shape.member, item) }
      when Seahorse::Model::Shapes::MapShape then value.transform_values { |item| encode(ref.shape.value, item) }
      when Seahorse::Model::Shapes::BlobShape then [value].pack('m0')
      # Not `to_f` alone, which may miss by the last digit.
      when Seahorse::Model::Shapes::TimestampShape then value.to_r.to_f
      else value
      end
    end

    # Without a shape, a symbol is a member's name.
    def encode_plain(kind, value)
      case value
      when Array then value.zip(kind.drop(1)).map { |item, of| encode_plain(of, item) }
      when Hash then value.zip(kind.drop(1)).to_h { |(key, item), of| [encode_name(key), encode_plain(of, item)] }
      when String then kind == 'blob' ? [value].pack('m0') : value
      when Time then value.to_i
      else value
      end
    end

    def encode_name(key)
      key.is_a?(Symbol) ? key.to_s.split('_').map(&:capitalize).join : key
    end

    def encode_structure(shape, structure)
      shape.members.filter_map { |name, ref|
        value = structure[name] if structure.members.include?(name)
        [ref.location_name, encode(ref, value)] unless value.nil?
      }.to_h
    end
  end
end

at_exit { Observer.write_error($!) }
