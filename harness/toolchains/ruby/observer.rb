require 'json'

# Writes what a snippet's result variable holds in the form in which the harness compares it.
module Observer
  class << self
    # Writes a response, under the names of the API, to the file that the harness reads.
    def write(response)
      save(encode(response.context.operation.output, response.data))
    end

    # Says that a snippet keeps no response.
    def write_nothing
      save({})
    end

    private

    def save(members)
      File.write(ENV.fetch('OBSERVED'), JSON.generate(members))
    end

    # The SDK's description of the response, a shape, knows what a value is and what the API calls it.
    def encode(ref, value)
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

    def encode_structure(shape, structure)
      shape.members.filter_map { |name, ref|
        value = structure[name]
        [ref.location_name, encode(ref, value)] unless value.nil?
      }.to_h
    end
  end
end
