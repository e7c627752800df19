set(sources copy_operations_test.cpp copy_recipes_test.cpp families_test.cpp)
